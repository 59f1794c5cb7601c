/** How many tests of a step ended how. A step without tests of its own, such as the type check, counts as one. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** How a step ended. Without counts it was not run. */
export interface Result {
  name: string;
  seconds: number;
  counts?: Counts;
}

/** Whether a step was run and nothing in it failed. */
export function hasPassed({ counts }: Result): boolean {
  return counts !== undefined && counts.failed === 0;
}

/** A table of the steps, one line each. */
export function summaryTable(results: readonly Result[]): string {
  const head = ['step', 'result', 'passed', 'failed', 'skipped', 'seconds'];
  return [head, ...results.map(row)].map(([name = '', result = '', ...numbers]) =>
    [name.padEnd(14), result.padEnd(8), ...numbers.map((number) => number.padStart(8))].join(' '),
  ).join('\n');
}

/** The counts of all steps, in the words that CI looks for: `123 passed, 0 failed, 2 skipped`. */
export function totalLine(results: readonly Result[]): string {
  const total = (key: keyof Counts) => results.reduce((sum, { counts }) => sum + (counts?.[key] ?? 0), 0);
  const skipped = total('skipped');
  return `${total('passed')} passed, ${total('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function row(result: Result): string[] {
  const { name, counts, seconds } = result;
  if (counts === undefined) return [name, 'not run'];
  const numbers = [counts.passed, counts.failed, counts.skipped].map(String);
  return [name, hasPassed(result) ? 'passed' : 'FAILED', ...numbers, seconds.toFixed(1)];
}
