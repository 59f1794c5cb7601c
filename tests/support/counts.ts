import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/** Compares counts of the bundled registry with those that were last approved. An update of the registry changes them. */
export async function expectCounts(what: 'rows' | 'ports', counts: unknown): Promise<void> {
  const file = fileURLToPath(new URL(`../registry/counts/${what}.json`, import.meta.url));
  await expect(`${JSON.stringify(counts, null, 2)}\n`).toMatchFileSnapshot(file);
}
