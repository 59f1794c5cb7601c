import { setTimeout } from 'node:timers/promises';
import { DownloadError } from './downloadError.ts';
import { DOWNLOAD_LIMITS, type DownloadLimits } from './limits.ts';
import { request, type Answer, type Target } from './request.ts';

/** What may differ in tests, and where attempts are told. */
export interface DownloadOptions {
  limits?: DownloadLimits;
  wait?: (milliseconds: number) => Promise<unknown>;
  tell: (line: string) => void;
}

/**
 * Downloads the file, and tries again after a while where the reason may pass.
 *
 * @throws DownloadError when all attempts have failed, or one for good
 * @throws TooLargeError
 */
export async function download(target: Target, options: DownloadOptions): Promise<Answer> {
  const { limits = DOWNLOAD_LIMITS, wait = setTimeout, tell } = options;
  for (const pause of limits.pauses) {
    try {
      return await request(target, limits);
    } catch (error) {
      if (!(error instanceof DownloadError) || !error.passing) throw error;
      const asked = Math.max(error.pause ?? 0, pause);
      if (asked > limits.longestPause) throw error;
      tell(`${error.message}; the next attempt is in ${asked / 1000} s`);
      await wait(asked);
    }
  }
  return request(target, limits);
}
