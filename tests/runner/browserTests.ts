import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { JSONReport } from '@playwright/test/reporter';
import { PLAYWRIGHT, setUpChromium } from '../browser/support/chromium.ts';
import { root, runScript } from './command.ts';
import type { Counts } from './result.ts';

const REPORT = join(root, 'node_modules/.cache/every-port/browser-tests.json');

/** Runs the tests under `tests/browser` on the site in `dist/`, and counts them by Playwright's own report. */
export async function runBrowserTests(): Promise<Counts> {
  setUpChromium();
  rmSync(REPORT, { force: true });
  await runScript(PLAYWRIGHT, ['test', '--config', 'tests/playwright.config.ts', '--reporter', 'list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: REPORT,
  });
  if (!existsSync(REPORT)) throw new Error('Playwright ended without a report');
  return countsOf(JSON.parse(readFileSync(REPORT, 'utf8')) as JSONReport);
}

/** An error outside of any test, such as a file that cannot be loaded, counts as a failed test. */
function countsOf({ stats, errors }: JSONReport): Counts {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped };
}
