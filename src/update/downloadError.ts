import { ExpectedError } from '../registry/expectedError.ts';

/** Why an attempt to download failed, and whether another one may succeed. */
export class DownloadError extends ExpectedError {
  override name = 'DownloadError';
  override readonly exitCode = 2;
  readonly passing: boolean;
  /** Milliseconds that the server asks to wait for. */
  readonly pause: number | undefined;

  /** @param options.passing the reason may be gone on the next attempt */
  constructor(message: string, options: { passing?: boolean; pause?: number | undefined } = {}) {
    super(message);
    this.passing = options.passing ?? false;
    this.pause = options.pause;
  }
}
