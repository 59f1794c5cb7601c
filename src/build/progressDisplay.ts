import { withThousands, minutes } from './format.ts';
import type { Progress } from './progress.ts';

/** Where the display writes: `process.stdout` has this shape. */
export interface Output {
  isTTY?: boolean;
  /** Zero or missing where the width is not known. */
  columns?: number;
  write(text: string): unknown;
}

const REWRITE_EVERY_MS = 100;
const PRINT_EVERY_MS = 10_000;
const CLEAR_LINE = '\r\x1b[2K';

/**
 * Shows the progress of a build: one line that is rewritten on a terminal, a line every ten seconds in a log, and
 * nothing in CI. `now` is a clock in milliseconds.
 */
export function progressDisplay(output: Output, isCi: boolean, now: () => number = () => performance.now()) {
  const interval = isCi ? Infinity : output.isTTY ? REWRITE_EVERY_MS : PRINT_EVERY_MS;
  let startedAt: number | undefined;
  let shownAt = -Infinity;

  function print(text: string): void {
    output.write(output.isTTY ? CLEAR_LINE + text.slice(0, (output.columns || 80) - 1) : `${text}\n`);
  }

  return {
    show(progress: Readonly<Progress>): void {
      const time = now();
      startedAt ??= time;
      if (isCi || (time - shownAt < interval && progress.done < progress.total)) return;
      shownAt = time;
      print(progressLine(progress, (time - startedAt) / 1000));
    },
    /** Takes the rewritten line away, for what is said next. */
    clear(): void {
      if (output.isTTY) output.write(CLEAR_LINE);
    },
  };
}

/** One line on the progress of a build that has been rendering for so many seconds. */
export function progressLine({ done, total }: Readonly<Progress>, seconds: number): string {
  if (done === 0) return `0 of ${withThousands(total)} rendered`;
  if (done === total) return `${withThousands(total)} rendered in ${minutes(seconds)}, writing the rest of the site`;
  const perSecond = done / seconds;
  const left = minutes((total - done) / perSecond);
  return `${withThousands(done)} of ${withThousands(total)} rendered, ${withThousands(perSecond)} per second, ${left} left`;
}
