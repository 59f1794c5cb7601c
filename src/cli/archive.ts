/**
 * Packs the built site into one file that can be read offline, and offers it on the page about the data:
 * `npm run archive`.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ARCHIVE } from '../archive/name.ts';
import { offerArchive, withdrawOffer } from '../archive/offer.ts';
import { packSite } from '../archive/packSite.ts';
import { readBuildMark } from '../build/buildMark.ts';
import { UsageError } from '../build/usageError.ts';
import { runCommand } from './runCommand.ts';

const usage = `npm run archive -- [--dir FOLDER]
  --dir FOLDER  the built site, dist by default`;
const options = {
  dir: { type: 'string', default: fileURLToPath(new URL('../../dist', import.meta.url)) },
} as const;

await runCommand({ usage, options }, async ({ values }) => {
  const dist = path.resolve(values.dir);
  const mark = readBuildMark(dist);
  if (!mark || mark.part) throw new UsageError(`No whole site in ${dist}. Build it first: npm run build`);
  const file = path.join(dist, ARCHIVE);
  const page = path.join(dist, 'data', 'index.html');
  // The copy offers no copy of itself.
  replaceFile(page, withdrawOffer(readFileSync(page, 'utf8')));
  const packed = await packSite(dist, mark.base, `${file}.new`);
  renameSync(`${file}.new`, file);
  replaceFile(`${file}.sha256`, `${packed.sha256}  ${path.basename(file)}\n`);
  const day = new Date().toISOString().slice(0, 10);
  replaceFile(page, offerArchive(readFileSync(page, 'utf8'), { ...packed, day }, mark.base));
  console.log(`${(packed.bytes / 1e6).toFixed(1)} MB in ${file}, SHA-256 ${packed.sha256}`);
});

/** Written beside and renamed: a kill leaves the old one whole, and a hard link elsewhere keeps what it had. */
function replaceFile(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
