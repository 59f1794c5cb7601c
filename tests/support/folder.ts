import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'vitest';

/** A folder for the tests of a file, which remove it in the end. */
export function emptyFolder(): { path: string; remove: () => void } {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'every-port-')));
  return { path: folder, remove: () => rmSync(folder, { recursive: true }) };
}

/**
 * A folder with some files, which goes when the test ends.
 *
 * @param files their contents, by name; a name may have folders: `pages/index.astro`
 */
export function temporaryFolder(test: TestContext, files: Record<string, string>): string {
  const { path: folder, remove } = emptyFolder();
  test.onTestFinished(remove);
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}
