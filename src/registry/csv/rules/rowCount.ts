import type { Limits } from '../limits.ts';
import { refetch, type Report } from '../report.ts';

/** A file that ends at the end of a line looks sound, and only its size tells that it was cut. */
export function checkRowCount(rows: number, { fewestRows }: Limits, report: Report): void {
  if (rows >= fewestRows) return;
  report({
    message: `only ${rows} rows (a full registry has at least ${fewestRows}): truncated or filtered file?`,
    remedy: refetch('rows are missing at its end, or were filtered out'),
  });
}
