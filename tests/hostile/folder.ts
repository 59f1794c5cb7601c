import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { writeHostileContent } from './content.ts';

const script = fileURLToPath(new URL('../../src/cli/check.ts', import.meta.url));

/** A folder with hostile contents that are accepted, for the tests of a file, and the check of what they add to it. */
export function hostileFolder() {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'every-port-'));
    writeHostileContent(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  return {
    /** @param file relative to the folder */
    at: (file: string) => path.join(folder, file),
    check(args: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
      const { GITHUB_ACTIONS: _, ...own } = process.env;
      return spawnSync(process.execPath, [script, ...args], {
        cwd: folder,
        env: { ...own, ...env },
        encoding: 'utf8',
        maxBuffer: 64e6,
      });
    },
  };
}
