import { readFileSync } from 'node:fs';

/** Tells the largest resident memory of a command, in kilobytes, as the last line on its standard error. */
process.on('exit', () => process.stderr.write(`\n${largestMemory()}\n`));

/** Trap: on Linux `maxRSS` begins with the memory of the process that started the command; `VmHWM` is its own (proc(5)). */
function largestMemory(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
}
