/**
 * What the site does in the other engines: `npm run test:engines`, on the built site in `dist/`. An engine that this
 * machine does not have is skipped, with a word.
 */
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { readSiteAddress } from '../../src/build/siteAddress.ts';
import { createSite } from '../../src/build/siteServer.ts';
import type { Engine } from './engine.ts';
import { firefox } from './firefox.ts';
import { SCENARIOS } from './scenarios.ts';
import { webkit } from './webkit.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const counts = { passed: 0, failed: 0, skipped: 0 };

if (!existsSync(dist)) throw new Error('There is no dist. Build the site first: npm run build');
const { base } = readSiteAddress();
const server = createSite(dist, base);
await once(server.listen(0, '127.0.0.1'), 'listening');
const home = `http://localhost:${(server.address() as AddressInfo).port}${base}`;

for (const { name, missing, launch } of [firefox, webkit]) {
  const reason = missing();
  if (reason) {
    console.log(`${name}: skipped, ${reason}`);
    counts.skipped += Object.keys(SCENARIOS).length;
    continue;
  }
  const engine = await launch();
  try {
    for (const scenario of Object.keys(SCENARIOS)) await play(name, scenario, engine);
  } finally {
    await engine.close();
  }
}

server.close();
server.closeAllConnections();
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed > 0 ? 1 : 0;

async function play(name: string, scenario: string, engine: Engine): Promise<void> {
  try {
    await SCENARIOS[scenario]?.(engine, home);
    counts.passed++;
    console.log(`${name}: ${scenario}`);
  } catch (error) {
    counts.failed++;
    console.log(`FAILED ${name}: ${scenario}: ${(error as Error).message}`);
  }
}
