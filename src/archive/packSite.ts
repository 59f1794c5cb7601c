import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress } from 'node:zlib';
import { pack, type Pack } from 'tar-stream';

/** What is not for readers of a copy: preview cards, which other sites show, and what is for hosts. */
const LEFT_OUT = /^(?:cards\/|_headers$|_redirects$)|(?:^|\/)\.|^data\/everyport\./;

/** The folder that the archive unpacks into. */
const TOP = 'everyport';

/**
 * Packs a built site into one file, with a server of its own. The same site makes the same bytes.
 *
 * @param dist the built site
 * @param base its folder on a host, with a slash at both ends: links begin there, and so does the copy
 * @param file where the archive is written
 */
export async function packSite(dist: string, base: string, file: string): Promise<{ bytes: number; sha256: string }> {
  const archive = pack();
  const filling = fill(archive, dist, base);
  await Promise.all([
    filling,
    pipeline(
      Readable.from(archive as AsyncIterable<Buffer>),
      createZstdCompress({ params: COMPRESSION }),
      createWriteStream(file),
    ),
  ]);
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return { bytes: statSync(file).size, sha256: hash.digest('hex') };
}

/**
 * Pages repeat each other over tens of megabytes. The window is the widest that decompressors take without an option
 * (RFC 8878 §3.1.1.1.2 recommends 8 MiB; `zstd -d` takes up to 128 MiB).
 */
const COMPRESSION = {
  [constants.ZSTD_c_compressionLevel]: 12,
  [constants.ZSTD_c_windowLog]: 27,
  [constants.ZSTD_c_enableLongDistanceMatching]: 1,
  [constants.ZSTD_c_checksumFlag]: 1,
};

async function fill(archive: Pack, dist: string, base: string): Promise<void> {
  await add(archive, `${TOP}/serve.mjs`, readFileSync(new URL('./serve.mjs', import.meta.url)));
  for (const name of filesOf(dist)) await add(archive, `${TOP}${base}${name}`, readFileSync(path.join(dist, name)));
  archive.finalize();
}

/** Files of one kind together, and ports in the order of numbers: what is alike lies near. */
function filesOf(dist: string): string[] {
  const order = new Intl.Collator('en', { numeric: true });
  return globSync('**/*', { cwd: dist, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(dist, path.join(parentPath, name)).replaceAll(path.sep, '/'))
    .filter((name) => !LEFT_OUT.test(name))
    .map((name) => ({ name, key: path.extname(name) }))
    .toSorted((a, b) => order.compare(a.key, b.key) || order.compare(a.name, b.name))
    .map(({ name }) => name);
}

function add(archive: Pack, name: string, contents: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.entry({ name, mode: 0o644, mtime: EPOCH }, contents, (error) => (error ? reject(error) : resolve()));
  });
}

/** One day for all files, so that a copy depends on nothing but the site. Before 1980 some systems know no days. */
const EPOCH = new Date(Date.UTC(1980, 0, 1));
