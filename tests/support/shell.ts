import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { TestContext } from 'vitest';

/** The source of the program that answers on a port. */
export const LISTENER = path.join(import.meta.dirname, 'scratchListener.ts');

/** A program that listens, and goes when the test ends. */
export interface Listener {
  port: number;
  pid: number;
  process: ChildProcess;
}

/**
 * Starts a program that prints the port on which it listens.
 *
 * @returns nothing where the program ends without having listened
 */
export async function startListener(
  test: TestContext,
  program: string,
  args: readonly string[],
): Promise<Listener | undefined> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  test.onTestFinished(() => void child.kill('SIGKILL'));
  const [first] = (await Promise.race([once(child.stdout, 'data'), once(child, 'close')])) as [unknown];
  return first instanceof Buffer
    ? { port: Number(String(first)), pid: child.pid as number, process: child }
    : undefined;
}

/** What a command printed, to both of its outputs, and its exit status: `null` where it had to be ended. */
export interface Answer {
  output: string;
  status: number | null;
}

/**
 * Runs a command as it stands on a page, with its variables set. `sudo` only passes it on: a test asks for no password.
 * A command that hangs is ended, and has no status.
 */
export function runInShell(command: string, variables: Record<string, string> = {}): Answer {
  // Tools of the administrator are outside the path of others on Debian.
  const env = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/sbin`, LC_ALL: 'C', ...variables };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', `sudo() { "$@"; }\n${command}`], {
    env,
    encoding: 'utf8',
    timeout: 120_000,
  });
  return { status, output: `${stdout}${stderr}` };
}

/** Why a test that needs some tools cannot run here; `false` where all are installed. */
export function missing(...tools: readonly string[]): string | false {
  const absent = tools.filter((tool) => runInShell(`command -v ${tool}`).status !== 0);
  return absent.length > 0 && `not installed: ${absent.join(', ')}`;
}

/** Skips a test where something that it needs is missing, and says what. */
export function skipIf(reason: string | false, { skip }: TestContext): void {
  if (reason) skip(reason);
}

/** The same for a package of Debian that carries the tool's name: as root it is installed where it is missing. */
export function missingOrInstalled(tool: string): string | false {
  if (missing(tool) && process.getuid?.() === 0 && !missing('apt-get')) {
    const install = `apt-get install --yes --no-install-recommends ${tool}`;
    runInShell(`${install} || { apt-get update && ${install}; }`);
  }
  return missing(tool);
}
