import { relative } from 'node:path';
import type { EventData } from 'node:test';

/** The files whose tests are to reach nearly everything: the facts, and what is made of them. */
export const COVERED = 'src/registry/**/*.ts';

/** The least share of lines, and of branches, in percent. */
export const LEAST = 95;

type Summary = EventData.TestCoverage['summary'];
type Shares = Pick<Summary['totals'], 'coveredLinePercent' | 'coveredBranchPercent'>;

/** Whether the tests reach enough of all files together. */
export function isCovered({ totals }: { totals: Shares }): boolean {
  return totals.coveredLinePercent >= LEAST && totals.coveredBranchPercent >= LEAST;
}

/** The shares of all files together, after those of each file that falls short. */
export function coverageTable({ files, totals, workingDirectory }: Pick<Summary, 'files' | 'totals' | 'workingDirectory'>): string {
  const short = files.filter((file) => !isCovered({ totals: file }));
  const rows = short.map((file) => row(relative(workingDirectory, file.path), file));
  return [...rows, row(`${files.length} files of ${COVERED}`, totals)].join('\n');
}

function row(what: string, { coveredLinePercent, coveredBranchPercent }: Shares): string {
  return `${what}: ${coveredLinePercent.toFixed(1)} % of lines, ${coveredBranchPercent.toFixed(1)} % of branches`;
}
