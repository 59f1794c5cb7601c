/**
 * Serves the built site, with a collector of votes at `feedback`: `npm run serve`. The README lists the environment
 * variables. The script in package.json holds what is new in memory to three times 8 MB: with Node's own limit a million
 * requests took 590 to 660 MB, with this one 380.
 */
import { realpath } from 'node:fs/promises';
import { isIP } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBuildMark, type BuildMark } from '../build/buildMark.ts';
import { portNumber } from '../build/portNumber.ts';
import { clientBehind } from '../build/server/client.ts';
import { findFile } from '../build/server/findFile.ts';
import { listen } from '../build/server/listen.ts';
import { stopOnSignals } from '../build/server/stop.ts';
import { readSiteAddress, type SiteAddress } from '../build/siteAddress.ts';
import { createLimitedServer, siteListener } from '../build/siteServer.ts';
import { recoverSite } from '../build/workFolder.ts';
import { UsageError } from '../build/usageError.ts';
import { createCollector } from '../feedback/handler.ts';
import type { HasPage } from '../feedback/readVote.ts';
import { openVotes, type VotesThread } from '../feedback/votesThread.ts';
import { runCommand } from './runCommand.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const usage = `npm run serve -- [--dir FOLDER]
  --dir FOLDER  the built site, dist by default`;
const options = { dir: { type: 'string', default: `${root}dist` } } as const;

await runCommand({ usage, options }, async ({ values: { dir } }) => {
  const port = portNumber('PORT', process.env['PORT'] || '4321');
  const host = process.env['HOST'] || 'localhost';
  const clientOf = clientBehind(process.env['TRUSTED_PROXIES'] ?? '');
  const dist = path.resolve(dir);
  recoverSite(dist);
  const { site, base } = siteIn(dist);

  const votes = await openStore(process.env['FEEDBACK_DB'] || `${root}.feedback/votes.sqlite`);
  const origins = [site, readSiteAddress().site];
  const isOwnName = ownName([host, ...origins]);
  const collector = createCollector({ store: votes, origins, isOwnName, hasPage: pagesIn(dist) });
  const listener = siteListener(dist, base, new Map([['feedback', collector]]), clientOf);
  const { servers, port: chosen } = await listen((count) => createLimitedServer(listener, 1 / count), host, port);
  stopOnSignals(servers, votes.close);
  console.log(`Every Port is at http://${isIP(host) === 6 ? `[${host}]` : host}:${chosen}${base}`);
});

/** Where the build says that it lives; what the environment says has to agree with it. */
function siteIn(dist: string): SiteAddress {
  const asked = readSiteAddress();
  const built: BuildMark = readBuildMark(dist) ?? asked;
  if (built.part)
    throw new UsageError(
      `${dist} holds a part of the site, ports ${built.part.ranges}. Join it: npm run build -- --join`,
    );
  if (process.env['BASE_PATH'] && asked.base !== built.base)
    throw new UsageError(
      `BASE_PATH is "${asked.base}", but the site in ${dist} was built for "${built.base}". Build it anew`,
    );
  return built;
}

async function openStore(file: string): Promise<VotesThread> {
  try {
    return await openVotes(file);
  } catch (error) {
    throw new UsageError(
      `No votes can be kept in ${file} (${(error as Error).message}). Name another file in FEEDBACK_DB`,
    );
  }
}

/** Whether the served build has a page, also when it is another build than at the start. */
function pagesIn(dist: string): HasPage {
  return async (page) =>
    typeof (await findFile(await realpath(dist), { names: page.split('/'), isFolder: true })) === 'object';
}

/** Names that lead here by intent: this machine's, the site's own, and any address, which no name server can redirect. */
function ownName(known: readonly string[]): (hostname: string) => boolean {
  const names = new Set(['localhost', ...known.map((name) => URL.parse(name)?.hostname ?? name)]);
  return (hostname) => names.has(hostname) || isIP(hostname.replace(/^\[|\]$/g, '')) > 0;
}
