import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';

export interface Measurement {
  wallSeconds: number;
  /** User and system time, of the command and of all that it started. */
  cpuSeconds: number;
  /** The largest sum of resident memory of the command and all that it started, looked at five times a second. */
  peakMemoryBytes: number;
}

/** Runs a script with this Node and measures it by what Linux tells under /proc. Throws when the script fails. */
export function measure(script: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Measurement> {
  return measureProgram(process.execPath, [script, ...args], env);
}

/** The same of any program. */
export async function measureProgram(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Measurement> {
  const cpuBefore = cpuSecondsOfEndedChildren();
  const start = performance.now();
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: 'inherit' });
  let peakMemoryBytes = 0;
  const watch = setInterval(() => {
    peakMemoryBytes = Math.max(peakMemoryBytes, memoryOfTree(child.pid));
  }, 200);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(watch);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with status ${code}`);
  return {
    wallSeconds: (performance.now() - start) / 1000,
    cpuSeconds: cpuSecondsOfEndedChildren() - cpuBefore,
    peakMemoryBytes,
  };
}

/** `cutime` and `cstime` of proc_pid_stat(5), the fields 16 and 17; the second field may hold spaces. */
function cpuSecondsOfEndedChildren(): number {
  const afterName = readFileSync('/proc/self/stat', 'utf8').split(') ')[1] ?? '';
  const [user, system] = afterName.split(' ').slice(13, 15).map(Number);
  const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  return ((user ?? NaN) + (system ?? NaN)) / ticksPerSecond;
}

function memoryOfTree(pid: number | undefined): number {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(readStatus);
  const sum = (root: number | undefined): number =>
    processes
      .filter(({ id, parent }) => id === root || parent === root)
      .reduce((bytes, { id, memory }) => bytes + (id === root ? memory : sum(id)), 0);
  return sum(pid);
}

/** A process that ended meanwhile has no memory and no parent. */
function readStatus(name: string): { id: number; parent: number; memory: number } {
  let status = '';
  try {
    status = readFileSync(`/proc/${name}/status`, 'utf8');
  } catch {
    // Ended since the folder was read.
  }
  const field = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  return { id: Number(name), parent: field('PPid'), memory: field('VmRSS') * 1024 };
}
