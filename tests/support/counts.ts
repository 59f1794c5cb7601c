import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Compares counts of the bundled registry with those that were last approved. An update of the registry changes them:
 * read the difference, and write them anew with `UPDATE_GOLDEN=1 npm run test:unit`.
 */
export function assertCounts(what: 'rows' | 'ports', counts: unknown): void {
  const file = new URL(`../registry/counts/${what}.json`, import.meta.url);
  if (process.env['UPDATE_GOLDEN']) writeFileSync(file, `${JSON.stringify(counts, null, 2)}\n`);
  assert.deepEqual(counts, JSON.parse(readFileSync(file, 'utf8')), 'if the difference is meant, run UPDATE_GOLDEN=1 npm run test:unit');
}
