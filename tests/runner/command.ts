import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Counts } from './result.ts';

/** The project's folder, with a slash at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a script with this Node in the project's folder, its output shown, and gives its exit code. */
export async function runScript(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return code ?? 1;
}

/** Runs a script that is one test as a whole. */
export async function runAsOneTest(script: string, ...args: string[]): Promise<Counts> {
  const code = await runScript(script, args);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}
