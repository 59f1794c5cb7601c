import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageCommand } from '../../src/build/packageCommand.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A server of the site as a process of its own. */
export interface ServeProcess {
  port: number;
  child: ChildProcess;
  /** Everything that it has printed so far. */
  output(): string;
  /** Whether it still runs. */
  isAlive(): boolean;
  /** Open files and connections, and memory in bytes, as /proc tells; zeros elsewhere than on Linux. */
  figures(): { files: number; memory: number };
  /** Ends it at once. */
  kill(): void;
}

/**
 * Serves a site on a free port, with the votes in a file beside it.
 *
 * @param wrap a command that starts the server, such as a shell with a limit; it gets the server's as arguments
 * @throws when the server ends before it listens, with what it said
 */
export function startServe(
  dist: string,
  { env = {}, wrap = [] }: { env?: NodeJS.ProcessEnv; wrap?: readonly string[] } = {},
): Promise<ServeProcess> {
  return listening([...wrap, process.execPath, ...packageCommand('serve'), '--dir', dist], {
    PORT: '0',
    HOST: '127.0.0.1',
    SITE_URL: '',
    BASE_PATH: '',
    FEEDBACK_DB: path.join(dist, '..', 'votes.sqlite'),
    ...env,
  });
}

/**
 * Starts the server of an unpacked archive on a free port.
 *
 * @throws when the server ends before it listens, with what it said
 */
export function startArchive(folder: string): Promise<ServeProcess> {
  return listening([process.execPath, path.join(folder, 'serve.mjs'), '0']);
}

async function listening([command = '', ...args]: readonly string[], env?: NodeJS.ProcessEnv): Promise<ServeProcess> {
  const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += String(chunk)));
  const ended = once(child, 'close');
  while (!/ is at http:\/\/\S+:(\d+)\//.test(printed)) {
    const [first] = await Promise.race([once(child.stdout, 'data'), ended]);
    if (!(first instanceof Buffer)) throw new Error(`the server ended: ${printed}`);
  }
  return {
    port: Number(/ is at http:\/\/\S+:(\d+)\//.exec(printed)?.[1]),
    child,
    output: () => printed,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    figures: () => figuresOf(child.pid),
    kill: () => void child.kill('SIGKILL'),
  };
}

function figuresOf(pid: number | undefined): { files: number; memory: number } {
  try {
    const [, kilobytes = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return { files: readdirSync(`/proc/${pid}/fd`).length, memory: Number(kilobytes) * 1024 };
  } catch {
    return { files: 0, memory: 0 };
  }
}
