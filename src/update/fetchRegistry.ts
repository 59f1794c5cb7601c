import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { ProblemsError } from '../registry/problems.ts';
import type { Validators } from '../registry/update/nextSnapshot.ts';
import { download, type DownloadOptions } from './download.ts';
import { DownloadError } from './downloadError.ts';
import { readLimited, TooLargeError } from './readLimited.ts';
import type { Target } from './request.ts';

/** A CSV, and how its source is called in messages. */
export interface Fetched {
  bytes: Buffer;
  file: string;
  /** Of a download. */
  validators?: Validators | undefined;
}

/** Where a CSV is taken from: the address, or what `--from` names. */
export interface Origin {
  target: Target;
  /** A file, or `-` for standard input. */
  from?: string | undefined;
  stdin: Readable;
}

/**
 * Gets the CSV from the server, a file or standard input.
 *
 * @returns `undefined` when the server has no newer version
 * @throws DownloadError when it cannot be had
 * @throws ProblemsError when it is no registry for its size alone
 */
export async function fetchRegistry(
  { target, from, stdin }: Origin,
  options: DownloadOptions,
): Promise<Fetched | undefined> {
  const file = from === undefined ? target.address : from === '-' ? 'standard input' : from;
  try {
    if (from !== undefined) return { bytes: await readLimited(from === '-' ? stdin : createReadStream(from)), file };
    const answer = await download(target, options);
    return answer === 'unchanged' ? undefined : { ...answer, file };
  } catch (error) {
    const { message } = error as Error;
    if (error instanceof TooLargeError) {
      throw new ProblemsError([
        { file, message, remedy: 'give the CSV of the registry, which has not half of that', severity: 'error' },
      ]);
    }
    const remedy =
      from === undefined
        ? 'try later, or download it yourself and give it with --from FILE'
        : 'give a file that can be read';
    throw new DownloadError(`could not fetch ${file}: ${message} → ${remedy}`);
  }
}
