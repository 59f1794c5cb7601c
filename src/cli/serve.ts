/**
 * Serves the built site on this machine, with a collector of votes at `feedback`: `npm run serve`. The environment
 * variable `PORT` overrides port 4321, and `FEEDBACK_DB` the file that keeps the votes.
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { readSiteAddress } from '../build/siteAddress.ts';
import { createSite } from '../build/siteServer.ts';
import { UsageError } from '../build/usageError.ts';
import { createCollector } from '../feedback/handler.ts';
import { openSqliteStore } from '../feedback/sqliteStore.ts';
import type { VoteStore } from '../feedback/store.ts';
import { runCommand } from './runCommand.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

await runCommand(async () => {
  const port = readPort(process.env['PORT'] || '4321');
  const { site: origin, base } = readSiteAddress();
  const store = openStore(process.env['FEEDBACK_DB'] || `${root}.feedback/votes.sqlite`);
  const collector = createCollector({ store, origins: [origin] });
  const site = createSite(`${root}dist`, base, new Map([['feedback', collector]]));
  await once(site.listen(port, 'localhost'), 'listening').catch((error: unknown) => {
    throw explained(error, port);
  });
  console.log(`Every Port is at http://localhost:${(site.address() as AddressInfo).port}${base}`);
});

function readPort(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
  throw new UsageError(`PORT is "${value}", expected a number from 0 to 65535`);
}

function openStore(file: string): VoteStore {
  try {
    return openSqliteStore(file);
  } catch (error) {
    throw new UsageError(
      `No votes can be kept in ${file} (${(error as Error).message}). Name another file in FEEDBACK_DB`,
    );
  }
}

function explained(error: unknown, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EACCES') return new UsageError(`Port ${port} needs more rights. Choose one: PORT=8080 npm run serve`);
  if (code !== 'EADDRINUSE') return error;
  return new UsageError(`Port ${port} is taken. To see by which process:
  Linux    ss -ltnp 'sport = :${port}'
  macOS    lsof -nP -iTCP:${port} -sTCP:LISTEN
  Windows  netstat -ano | findstr :${port}
Or choose another port: PORT=4322 npm run serve`);
}
