import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter';
import type { JsonTestResults } from 'vitest/node';

/** How many tests of a step ended how, and what the failed ones say. */
export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
  failures: string[];
}

/** Reads the report of Vitest's `json` reporter. */
export function readVitestReport(text: string): Outcome {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(text) as JsonTestResults;
  const failures = testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0 && message) return [`${name}\n${message}`];
    return failed.map(({ fullName, failureMessages }) => `${name}: ${fullName}\n${failureMessages?.join('\n')}`);
  });
  // A file that cannot be loaded has no test of its own that could fail.
  const failed = Math.max(numFailedTests, failures.length);
  return { passed: numPassedTests, failed, skipped: numPendingTests, failures };
}

/** Reads the report of Playwright's `json` reporter. An error outside of any test counts as a failed test. */
export function readPlaywrightReport(text: string): Outcome {
  const { stats, errors, suites } = JSON.parse(text) as JSONReport;
  const failures = [...suites.flatMap(failuresIn), ...errors.map(({ message = '' }) => message)];
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    failures,
  };
}

function failuresIn({ specs, suites = [] }: JSONReportSuite): string[] {
  const own = specs
    .filter(({ ok }) => !ok)
    .map(({ file, line, title, tests }) => {
      const messages = tests.flatMap(({ results }) => results.flatMap(({ error }) => error?.message ?? []));
      return `${file}:${line}: ${title}\n${messages[0] ?? ''}`;
    });
  return [...own, ...suites.flatMap(failuresIn)];
}
