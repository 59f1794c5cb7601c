import { MOST_CSV_BYTES } from '../registry/csv/readCsv.ts';

/** An input of more bytes than a registry can have. The rest of it was not read. */
export class TooLargeError extends Error {
  override name = 'TooLargeError';
}

/**
 * Reads a stream whole, and no further than it may be long: what comes after is never in memory.
 *
 * @throws TooLargeError
 */
export async function readLimited(stream: AsyncIterable<Uint8Array>, most = MOST_CSV_BYTES): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > most) throw new TooLargeError(`more than ${most} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
