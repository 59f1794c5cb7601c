/**
 * Builds the site, with votes going to the collector of `npm run serve`, and serves it: `npm start`. One process and its
 * child rather than two commands joined by a shell, so that a signal to npm reaches what runs.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { packageCommand } from '../build/packageCommand.ts';
import { runCommand } from './runCommand.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const usage = 'npm start   builds the site and serves it, with votes going to its own collector';

await runCommand({ usage }, async () => {
  const { ppid } = process;
  const args = [...packageCommand('build'), '--feedback', 'feedback'];
  const build = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  const passOn = (signal: NodeJS.Signals) => build.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, passOn);
  const [code] = (await once(build, 'close')) as [number | null];
  for (const signal of signals) process.off(signal, passOn);

  // Whoever started it may have gone in the meantime.
  if (code === 0 && process.ppid === ppid) await import('./serve.ts');
  else process.exitCode = code ?? 1;
});
