import { once } from 'node:events';
import { globSync } from 'node:fs';
import { run } from 'node:test';
import type { EventData } from 'node:test';
import { spec } from 'node:test/reporters';
import { root } from './command.ts';
import type { Counts } from './result.ts';

/** Runs the tests under `tests/`, all but those that need a browser, and counts them by the runner's own summary. */
export async function runUnitTests(): Promise<Counts> {
  const files = globSync('tests/**/*.test.ts', { cwd: root, exclude: ['tests/browser/**'] });
  const events = run({ cwd: root, files, concurrency: true });
  let summary: EventData.TestSummary | undefined;
  events.on('test:summary', (data) => {
    // Each file has a summary too; the one of the whole run names no file.
    if (data.file === undefined) summary = data;
  });
  const report = events.compose(new spec());
  report.pipe(process.stdout, { end: false });
  await once(report, 'end');
  if (summary === undefined) throw new Error('node:test ended without a summary');
  return countsOf(summary);
}

function countsOf({ counts, success }: EventData.TestSummary): Counts {
  const skipped = counts.skipped + counts.todo;
  const failed = counts.tests - counts.passed - skipped;
  // A hook that throws fails the run without failing a test.
  return { passed: counts.passed, failed: success ? failed : Math.max(failed, 1), skipped };
}
