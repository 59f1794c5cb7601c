import { defineConfig } from 'vitest/config';

/** The unit tests: all but those that need a browser. `npm test -- unit rules` picks files by a part of their path. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'node_modules/**'],
    // The registry takes two seconds to read: the files that one worker runs share it.
    isolate: false,
    pool: 'forks',
    // By itself vitest leaves a processor free, which on two of them is half of what there is.
    maxWorkers: '100%',
    testTimeout: 60_000,
    coverage: {
      include: ['src/registry/**/*.ts'],
      reporter: ['text-summary'],
      reportsDirectory: 'node_modules/.cache/every-port/coverage',
      thresholds: { lines: 95, branches: 95 },
    },
  },
});
