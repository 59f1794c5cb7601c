import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { readSiteAddress } from '../../../src/build/siteAddress.ts';
import type { WebHandler } from '../../../src/build/answerWith.ts';
import { createSite } from '../../../src/build/siteServer.ts';
import { withFonts, type Fonts } from './fonts.ts';

export { expect } from '@playwright/test';

const dist = fileURLToPath(new URL('../../../dist', import.meta.url));

/**
 * Serves `dist/`, or another built site, on a free port for as long as `use` takes, which gets its address. Without
 * `fonts` its files are as they were built.
 */
export async function serveSite(
  use: (siteUrl: string) => Promise<void>,
  { fonts, handlers, folder = dist }: { fonts?: Fonts; handlers?: ReadonlyMap<string, WebHandler>; folder?: string },
): Promise<void> {
  const { base } = readSiteAddress();
  const site = createSite(folder, base, handlers);
  const server = fonts ? withFonts(site, { dist: folder, base, fonts }) : site;
  await once(server.listen(0, 'localhost'), 'listening');
  await use(`http://localhost:${(server.address() as AddressInfo).port}${base}`);
  server.close();
  server.closeAllConnections();
}

/**
 * A test on the built site in `dist/`, which each worker serves on a free port. Paths are relative to `baseURL`
 * (`page.goto('ports/988/')`), so that the same tests run on a build with a `BASE_PATH`.
 */
export const test = base.extend<object, { fonts: Fonts; siteUrl: string }>({
  fonts: ['wide', { scope: 'worker', option: true }],
  siteUrl: [async ({ fonts }, use) => serveSite(use, { fonts }), { scope: 'worker' }],
  baseURL: async ({ siteUrl }, use) => use(siteUrl),
});
