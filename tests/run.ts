/**
 * All tests, or the steps that are named: `npm test`, `npm test -- unit rules` (the files with "rules" in their path).
 * `--update` approves what the snapshots of the unit tests have become.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SAMPLE } from './browser/sample.ts';
import { PLAYWRIGHT, setUpChromium } from './browser/support/chromium.ts';
import { readPlaywrightReport, readVitestReport, type Outcome } from './support/reports.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const REPORT = `${root}node_modules/.cache/every-port/tests.json`;

interface Step {
  script: string;
  args: readonly string[];
  /** More arguments where no file is picked. */
  whole?: readonly string[];
  env?: NodeJS.ProcessEnv;
  /** Whether it runs only when it is named: it takes long, or belongs to another machine. */
  alone?: boolean;
  /** The step that must have passed, where both are run. */
  needs?: string;
  prepare?: () => void;
  /** How to read the tests' own report. A step without one counts as one test. */
  read?: (report: string) => Outcome;
}

const VITEST = {
  script: 'node_modules/vitest/vitest.mjs',
  args: [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--root',
    '.',
    '--reporter=dot',
    '--reporter=json',
    '--outputFile',
    REPORT,
  ],
  read: readVitestReport,
};

const STEPS: Record<string, Step> = {
  format: { script: 'node_modules/prettier/bin/prettier.cjs', args: ['--check', '--log-level', 'warn', '.'] },
  lint: { script: 'node_modules/eslint/bin/eslint.js', args: ['--config', '.config/eslint.config.js', '.'] },
  types: { script: 'node_modules/astro/bin/astro.mjs', args: ['check'] },
  data: { script: 'src/cli/check.ts', args: [] },
  unit: {
    ...VITEST,
    // Counts only what all tests together reach.
    whole: ['--coverage'],
  },
  // A sample of it is among the unit tests: requests, votes and builds, contents, and updates of the registry.
  attack: {
    ...VITEST,
    whole: ['tests/attack/', 'tests/hostile/', 'tests/update/'],
    env: { EVERYPORT_ATTACK: 'whole' },
    alone: true,
  },
  load: { script: 'tests/attack/load.ts', args: [], alone: true },
  build: { script: 'src/cli/build.ts', args: [], env: { EVERYPORT_STAMPS: 'checked' } },
  // The pages of a few ports, which is enough for the browser: `npm test -- sample browser`.
  sample: { script: 'src/cli/build.ts', args: [], env: { EVERYPORT_PORTS: SAMPLE.join() }, alone: true },
  browser: {
    script: PLAYWRIGHT,
    args: ['test', '--config', 'tests/playwright.config.ts', '--reporter', 'dot,json'],
    needs: 'build',
    prepare: setUpChromium,
    read: readPlaywrightReport,
  },
};

const asked = process.argv.slice(2);
const names = asked.filter((argument) => argument in STEPS);
const update = asked.includes('--update');
const patterns = asked.filter((argument) => !(argument in STEPS) && argument !== '--update');
if (patterns.length > 0 && !names.some((name) => STEPS[name]?.read)) {
  throw new Error(`No step "${patterns.join(', ')}". The steps: ${Object.keys(STEPS).join(', ')}`);
}

const results = new Map<string, Outcome & { seconds: number }>();
for (const [name, step] of Object.entries(STEPS)) {
  if (names.includes(name) || (names.length === 0 && !step.alone)) results.set(name, run(name, step));
}
report();

function run(
  name: string,
  { script, args, env = {}, whole = [], needs, prepare, read }: Step,
): Outcome & { seconds: number } {
  console.log(`\n== ${name} ==`);
  const outcome = { passed: 0, failed: 1, skipped: 0, failures: [] as string[] };
  if (needs && results.get(needs)?.failed) {
    return { ...outcome, failures: [`not run, because the step "${needs}" failed`], seconds: 0 };
  }
  const start = performance.now();
  prepare?.();
  rmSync(REPORT, { force: true });
  const { status } = spawnSync(
    process.execPath,
    [
      script,
      ...args,
      ...(patterns.length === 0 ? whole : []),
      ...(read ? patterns : []),
      // Last, because Vitest would take a pattern behind it for its value.
      ...(update && name === 'unit' ? ['--update'] : []),
    ],
    {
      cwd: root,
      env: { ...process.env, ...env, ASTRO_TELEMETRY_DISABLED: '1', PLAYWRIGHT_JSON_OUTPUT_FILE: REPORT },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  const seconds = (performance.now() - start) / 1000;
  if (!read) {
    const failed = status === 0 ? 0 : 1;
    return { passed: 1 - failed, failed, skipped: 0, failures: failed ? ['see its output above'] : [], seconds };
  }
  try {
    const found = read(readFileSync(REPORT, 'utf8'));
    // Too little coverage, or an error outside of any test, ends a run of passed tests.
    if (status !== 0 && found.failed === 0) return { ...found, failed: 1, failures: ['see its output above'], seconds };
    return { ...found, seconds };
  } catch (error) {
    return { ...outcome, failures: [`it ended without a report: ${(error as Error).message}`], seconds };
  }
}

/** What failed, then a line for each step, then the counts of all of them. */
function report(): void {
  for (const [name, { failures }] of results)
    for (const failure of failures) console.log(`\nFAILED ${name}: ${failure}`);
  console.log(
    `\n${'step'.padEnd(10)}${['passed', 'failed', 'skipped', 'seconds'].map((head) => head.padStart(9)).join('')}`,
  );
  const counts = ['passed', 'failed', 'skipped'] as const;
  for (const [name, result] of results) {
    const numbers = [...counts.map((count) => String(result[count])), result.seconds.toFixed(1)];
    console.log(`${name.padEnd(10)}${numbers.map((number) => number.padStart(9)).join('')}`);
  }
  const [passed, failed, skipped] = counts.map((count) =>
    [...results.values()].reduce((sum, result) => sum + result[count], 0),
  );
  console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  process.exitCode = failed ? 1 : 0;
}
