import { readFileSync } from 'node:fs';
import { benchFolder } from './benchFolder.ts';
import { measure, type Measurement } from './measure.ts';

/** Builds into a new folder, which is there as long as the command runs. */
export async function buildInto(
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Measurement & { folder: string }> {
  const folder = benchFolder();
  const [script = '', ...options] = buildCommand();
  const measurement = await measure(script, [...options, '--outDir', folder, ...args], { CI: 'true', ...env });
  return { ...measurement, folder };
}

/** What `npm run build` gives to Node, with its limits of memory. */
function buildCommand(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { build: string } };
  return scripts.build.split(' ').slice(1);
}
