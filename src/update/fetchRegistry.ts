import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { errors } from 'undici';
import { createClient, reasonOf, type HttpAnswer, type ClientOptions } from '../download/client.ts';
import { MOST_CSV_BYTES } from '../registry/csv/readCsv.ts';
import { ProblemsError } from '../registry/problems.ts';
import type { Validators } from '../registry/versions/nextSnapshot.ts';
import { DownloadError } from '../download/downloadError.ts';

/** A CSV, and the name of its source in messages. */
export interface Fetched {
  bytes: Buffer;
  file: string;
  /** Of a download. */
  validators?: Validators | undefined;
}

/** Where a CSV is taken from: an address, or what `--from` names. */
export interface Origin {
  address: string;
  /** Of the last download; the server answers only if it has a newer version. */
  validators?: Validators | undefined;
  /** A file, or `-` for standard input. */
  from?: string | undefined;
  stdin: Readable;
  /** What tests change of the client. */
  client?: Partial<ClientOptions> | undefined;
}

/**
 * Gets the CSV from the server, a file or standard input.
 *
 * @returns `undefined` when the server has no newer version
 * @throws DownloadError when it cannot be had
 * @throws ProblemsError when it is no registry for its size alone
 */
export async function fetchRegistry(origin: Origin): Promise<Fetched | undefined> {
  const { address, from, stdin } = origin;
  const file = from === undefined ? address : from === '-' ? 'standard input' : from;
  try {
    if (from === undefined) return await download(origin);
    return { bytes: await readLimited(from === '-' ? stdin : createReadStream(from), file), file };
  } catch (error) {
    if (error instanceof errors.ResponseExceededMaxSizeError) throw tooLarge(file);
    const remedy =
      from === undefined
        ? 'try later, or download it yourself and give it with --from FILE'
        : 'give a file that can be read';
    throw error instanceof ProblemsError
      ? error
      : new DownloadError(`could not fetch ${file}: ${reasonOf(error)} → ${remedy}`);
  }
}

async function download({ address, validators, client: options }: Origin): Promise<Fetched | undefined> {
  const client = createClient({ name: 'registry:update', mostBytes: MOST_CSV_BYTES, ...options });
  try {
    const answer = await client.get(new URL(address), {
      accept: 'text/csv',
      ...(validators?.etag && { 'if-none-match': validators.etag }),
      ...(validators?.lastModified && { 'if-modified-since': validators.lastModified }),
    });
    if (answer.status === 304 && validators) return undefined;
    refuseUnlessWhole(answer);
    return { bytes: answer.body, file: address, validators: validatorsOf(answer) };
  } finally {
    await client.close();
  }
}

/** The answer must say where it ends and be no other than what was asked for. A body without a length ends anywhere. */
function refuseUnlessWhole({ status, headers }: HttpAnswer): void {
  if (status !== 200) throw new Error(`status ${status}`);
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') throw new Error(`an answer in ${String(encoding)}, though plain text was asked for`);
  if (headers['content-length'] === undefined && headers['transfer-encoding'] !== 'chunked')
    throw new Error('an answer that does not say how long it is, so that its end may be missing');
}

/** Only what can be sent back as it is: text of the forms of RFC 9110 §8.8. */
function validatorsOf({ headers }: HttpAnswer): Validators | undefined {
  const etag = /^(W\/)?"[\x21\x23-\x7e]{1,200}"$/.exec(String(headers['etag']))?.[0];
  const lastModified = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.exec(
    String(headers['last-modified']),
  )?.[0];
  return etag || lastModified ? { ...(etag && { etag }), ...(lastModified && { lastModified }) } : undefined;
}

/** Reads a stream whole, and no further than a registry may be long. */
async function readLimited(stream: AsyncIterable<Uint8Array>, file: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > MOST_CSV_BYTES) throw tooLarge(file);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(file: string): ProblemsError {
  const message = `more than ${MOST_CSV_BYTES} bytes`;
  const remedy = 'give the CSV of the registry, which has not half of that';
  return new ProblemsError([{ file, message, remedy, severity: 'error' }]);
}
