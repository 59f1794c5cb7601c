import type { Stats } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';

export const ENCODINGS = ['br', 'gzip'] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** What all compressed files together take of the memory, in bytes. The whole site has some 250 MB in both encodings. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Smaller files gain nothing; larger ones there are none, and a gift of nobody's memory either. In bytes. */
const SMALLEST = 512;
const LARGEST = 32 * 1024 * 1024;

/** How many files are compressed at once. What comes in beyond that goes out as it is. */
const MOST_AT_ONCE = 16;

/** What each entry costs besides its bytes: its name, and the cache's own list. */
const OVERHEAD = 500;

/** Level 5 of 11 costs about 1 ms for a page and is within a tenth of 11, which costs 40 times as much. */
const BROTLI_QUALITY = 5;

const compress: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

/** Compressed files, made when they are first asked for and kept in memory; those least asked for make room for others. */
export function createCompressed({ most = MOST_BYTES } = {}) {
  const made = new LRUCache<string, Buffer>({ maxSize: most, sizeCalculation: ({ length }) => length + OVERHEAD });
  const inWork = new Map<string, Promise<Buffer>>();

  async function make(key: string, file: string, encoding: Encoding): Promise<Buffer> {
    try {
      const plain = await readFile(file);
      const bytes = await compress[encoding](plain);
      const kept = bytes.length < plain.length ? bytes : Buffer.alloc(0);
      made.set(key, kept);
      return kept;
    } finally {
      inWork.delete(key);
    }
  }

  /**
   * A file in an encoding, as it was at the time of `stats`.
   *
   * @returns nothing where the file is to be sent as it is: it gains nothing, or there is too much to do
   */
  return async (file: string, { mtimeMs, size }: Stats, encoding: Encoding): Promise<Buffer | undefined> => {
    if (size < SMALLEST || size > LARGEST) return undefined;
    const key = `${encoding} ${mtimeMs} ${size} ${file}`;
    let bytes = made.get(key);
    if (!bytes) {
      let work = inWork.get(key);
      if (!work) {
        if (inWork.size >= MOST_AT_ONCE) return undefined;
        work = make(key, file, encoding);
        inWork.set(key, work);
      }
      bytes = await work;
    }
    return bytes.length > 0 ? bytes : undefined;
  };
}
