import { packageCommand } from '../../src/build/packageCommand.ts';
import { benchFolder } from './benchFolder.ts';
import { measure, type Measurement } from './measure.ts';

/** Builds into a new folder, which is there as long as the command runs. */
export async function buildInto(
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Measurement & { folder: string }> {
  const folder = benchFolder();
  const [script = '', ...options] = packageCommand('build');
  const measurement = await measure(script, [...options, '--outDir', folder, ...args], { CI: 'true', ...env });
  return { ...measurement, folder };
}
