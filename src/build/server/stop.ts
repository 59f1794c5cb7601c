import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** How long downloads may take to their end, in milliseconds: less than the 10 s after which containers are killed. */
const PATIENCE = 8000;
const STEP = 100;

/** How often to look whether npm is still there, in milliseconds. */
const LOOK_EVERY = 500;

/**
 * Ends the process on a signal: no new connection is taken, what is being sent is sent to its end within `PATIENCE`, then
 * `done` is called. A second signal ends it at once.
 *
 * npm passes on SIGTERM to its shell alone, and SIGHUP to nobody: started by npm, the process also ends when the process
 * that started it is gone.
 */
export function stopOnSignals(servers: readonly Server[], done: () => Promise<void>): void {
  let isStopping = false;
  for (const signal of SIGNALS) process.on(signal, stop);
  if (process.env['npm_lifecycle_event']) whenOrphaned(stop);

  function stop(): void {
    if (isStopping) process.exit(1);
    isStopping = true;
    console.log('Stopping; what is being sent is sent to its end. A second signal stops at once.');
    void closeAll(servers)
      .then(done)
      .finally(() => process.exit());
  }
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  const closed = Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  // A connection that is in use now is idle once its answer is sent, and would be kept for the next request.
  const idle = setInterval(() => servers.forEach((server) => server.closeIdleConnections()), STEP);
  const late = setTimeout(() => servers.forEach((server) => server.closeAllConnections()), PATIENCE);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}

function whenOrphaned(stop: () => void): void {
  const started = startedBy();
  const timer = setInterval(() => {
    if (startedBy() === started) return;
    clearInterval(timer);
    stop();
  }, LOOK_EVERY);
  timer.unref();
}

/** Who has started this process, and who that: npm runs a script in a shell, which some systems keep in between. */
function startedBy(): string {
  try {
    // Field 4 of proc_pid_stat(5), behind the name in brackets, is the parent.
    const [, fields = ''] = readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(/\) (?=[^)]*$)/);
    return `${process.ppid} ${fields.split(' ')[1]}`;
  } catch {
    // Another system than Linux, or the parent has just ended.
    return String(process.ppid);
  }
}
