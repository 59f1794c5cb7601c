import { runBrowserTests } from './browserTests.ts';
import { runAsOneTest } from './command.ts';
import type { Counts } from './result.ts';
import { runUnitTests } from './unitTests.ts';

/** A part of `npm test`; each can be run alone as `npm run test:<name>`. */
export interface Step {
  name: string;
  /** The step that must have passed, where both are run. */
  needs?: string;
  run(): Promise<Counts>;
}

export const steps: readonly Step[] = [
  { name: 'types', run: () => runAsOneTest('node_modules/astro/bin/astro.mjs', 'check') },
  { name: 'data', run: () => runAsOneTest('src/cli/check.ts') },
  { name: 'unit', run: runUnitTests },
  { name: 'build', run: () => runAsOneTest('src/cli/build.ts') },
  { name: 'browser', needs: 'build', run: runBrowserTests },
];
