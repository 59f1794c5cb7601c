import { ExpectedError } from '../registry/expectedError.ts';

/** Something could not be had from a server: nothing is wrong with it, as far as is known. */
export class DownloadError extends ExpectedError {
  override name = 'DownloadError';
  override readonly exitCode = 2;
}
