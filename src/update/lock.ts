import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { UsageError } from '../build/usageError.ts';

/**
 * Calls a function while no other process updates the same registry.
 *
 * @param file the lock, which holds the id of the process; one that a killed process has left is taken over
 * @throws UsageError while another process holds it
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  take(file);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): void {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      return writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = holderOf(file);
    if (holder !== undefined && isAlive(holder))
      throw new UsageError(`Another update is under way, as process ${holder}. Let it end, or delete ${file}.`);
    rmSync(file, { force: true });
  }
  throw new UsageError(`Another update has begun at the same moment. Let it end, or delete ${file}.`);
}

/** A lock that is gone meanwhile, or has no number in it, belongs to nobody. */
function holderOf(file: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(id: number): boolean {
  try {
    // Signal 0 only asks whether there is such a process (kill(2)).
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
