import { execFile } from 'node:child_process';

/**
 * Runs the command of an npm package, `name@version`, which is fetched on first use: tools that only a benchmark needs
 * are no dependencies. A status other than 0 is the caller's to judge.
 */
export function runPackage(
  name: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ stdout: string; stderr: string }> {
  const options = { env: { ...process.env, ...env }, maxBuffer: 2 ** 28 };
  return new Promise((resolve) => {
    execFile('npx', ['--yes', name, ...args], options, (_error, stdout, stderr) => resolve({ stdout, stderr }));
  });
}
