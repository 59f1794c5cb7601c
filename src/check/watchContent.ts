import { watch } from 'node:fs';

/** Editors write a file in several steps: what follows within so many milliseconds belongs to the same change. */
const SETTLED = 100;

/** Checks at once, and again after each change in `content/`, until the process is ended. */
export function watchContent(check: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  // Before the first check: a change while it runs is noticed too.
  watch('content', { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(check, SETTLED);
  });
  check();
}
