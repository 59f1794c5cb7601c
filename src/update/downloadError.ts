import { ExpectedError } from '../registry/expectedError.ts';

/** The registry could not be had: nothing is wrong with it, as far as is known. */
export class DownloadError extends ExpectedError {
  override name = 'DownloadError';
  override readonly exitCode = 2;
}
