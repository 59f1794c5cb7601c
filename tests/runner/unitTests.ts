import { once } from 'node:events';
import { globSync } from 'node:fs';
import { run } from 'node:test';
import type { EventData } from 'node:test';
import { spec } from 'node:test/reporters';
import { root } from './command.ts';
import { COVERED, LEAST, coverageTable, isCovered } from './coverage.ts';
import type { Counts } from './result.ts';

/** The tests that mirror the covered files. Counting slows every line, so the others run without. */
const COVERING = 'tests/registry/**/*.test.ts';

/**
 * Runs the tests under `tests/`, all but those that need a browser, and counts them by the runner's own summary. Too
 * little coverage is a test that failed.
 */
export async function runUnitTests(): Promise<Counts> {
  const covering = globSync(COVERING, { cwd: root });
  const others = globSync('tests/**/*.test.ts', { cwd: root, exclude: ['tests/browser/**', COVERING] });
  const [first, second] = [await runFiles(others), await runFiles(covering, { coverage: true, coverageIncludeGlobs: [COVERED] })];
  const counts = add(first.counts, second.counts);
  if (second.coverage === undefined) throw new Error('node:test ended without a report of coverage');
  console.log(coverageTable(second.coverage));
  if (isCovered(second.coverage)) return counts;
  console.log(`Expected ${LEAST} % of lines and of branches: add tests beside those of the files above.`);
  return { ...counts, failed: counts.failed + 1 };
}

interface Run {
  counts: Counts;
  coverage: EventData.TestCoverage['summary'] | undefined;
}

async function runFiles(files: string[], options: Parameters<typeof run>[0] = {}): Promise<Run> {
  const events = run({ cwd: root, files, concurrency: true, ...options });
  let summary: EventData.TestSummary | undefined;
  let coverage: Run['coverage'];
  events.on('test:summary', (data) => {
    // Each file has a summary too; the one of the whole run names no file.
    if (data.file === undefined) summary = data;
  });
  events.on('test:coverage', (data) => (coverage = data.summary));
  // The runner's own table of coverage has a line for each file.
  const report = events.filter(({ type }) => type !== 'test:coverage').compose(new spec());
  report.pipe(process.stdout, { end: false });
  await once(report, 'end');
  if (summary === undefined) throw new Error('node:test ended without a summary');
  return { counts: countsOf(summary), coverage };
}

function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

function countsOf({ counts, success }: EventData.TestSummary): Counts {
  const skipped = counts.skipped + counts.todo;
  const failed = counts.tests - counts.passed - skipped;
  // A hook that throws fails the run without failing a test.
  return { passed: counts.passed, failed: success ? failed : Math.max(failed, 1), skipped };
}
