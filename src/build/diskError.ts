import { UsageError } from './usageError.ts';

/** What the disk says of itself, and what it means. */
const MEANINGS: Record<string, string> = {
  ENOSPC: 'The disk is full',
  EDQUOT: 'The disk space that you may use is full',
  EROFS: 'The disk cannot be written to',
  EACCES: 'No right to write',
  EPERM: 'No right to write',
};

/**
 * An error of the disk in words, with the place: a write that fails knows only a number. Any other error as it is.
 *
 * @param folder where something was being written
 */
export function diskError(error: unknown, folder: string): unknown {
  const { code = '', path = folder, message } = (error ?? {}) as NodeJS.ErrnoException;
  const meaning = MEANINGS[code];
  return meaning ? new UsageError(`${meaning}: ${path} (${message})`) : error;
}
