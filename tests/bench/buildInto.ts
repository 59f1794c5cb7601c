import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure, type Measurement } from './measure.ts';

/** Builds into a new folder outside of the project: a tree of that size there would be watched by a running dev server. */
export async function buildInto(
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Measurement & { folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'every-port-bench-'));
  const [script = '', ...options] = buildCommand();
  const measurement = await measure(script, [...options, '--outDir', folder, ...args], { CI: 'true', ...env });
  return { ...measurement, folder };
}

/** What `npm run build` gives to Node, with its limits of memory. */
function buildCommand(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { build: string } };
  return scripts.build.split(' ').slice(1);
}
