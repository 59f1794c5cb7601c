import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure, type Measurement } from './measure.ts';

/** Builds into a new folder outside of the project: a tree of that size there would be watched by a running dev server. */
export async function buildInto(
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Measurement & { folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'every-port-bench-'));
  const measurement = await measure('src/cli/build.ts', ['--outDir', folder, ...args], { CI: 'true', ...env });
  return { ...measurement, folder };
}
