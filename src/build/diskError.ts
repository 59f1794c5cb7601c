import { constants } from 'node:os';
import { UsageError } from './usageError.ts';

/** What the disk says of itself, and what it means. */
const MEANINGS: Record<string, string> = {
  ENOSPC: 'The disk is full',
  EDQUOT: 'The disk space that you may use is full',
  EROFS: 'The disk cannot be written to',
  EACCES: 'No right to write',
  EPERM: 'No right to write',
};

/** How the bundler, written in Rust, reports an error of the system (`std::io::Error`), with the file before it. */
const BUNDLERS = /(?:\bin (?<path>\/.+)\n[^]*?)?^\s*(?<message>.+ \(os error (?<number>\d+)\))$/m;

/**
 * An error of the disk in words, with the place: a write that fails knows only a number. Any other error as it is.
 *
 * @param folder where something was being written
 */
export function diskError(error: unknown, folder: string): unknown {
  const { code, path, message } = systemError((error ?? {}) as NodeJS.ErrnoException);
  const meaning = MEANINGS[code ?? ''];
  return meaning ? new UsageError(`${meaning}: ${path ?? folder} (${message})`) : error;
}

function systemError(error: NodeJS.ErrnoException): Pick<NodeJS.ErrnoException, 'code' | 'path' | 'message'> {
  const { path, message, number } = BUNDLERS.exec(error.message ?? '')?.groups ?? {};
  if (!message) return error;
  const [code = ''] = Object.entries(constants.errno).find(([, value]) => value === Number(number)) ?? [];
  return { code, message, ...(path && { path }) };
}
