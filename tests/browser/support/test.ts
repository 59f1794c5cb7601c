import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { readSiteAddress } from '../../../src/build/siteAddress.ts';
import type { WebHandler } from '../../../src/build/answerWith.ts';
import { createSite } from '../../../src/build/siteServer.ts';

export { expect } from '@playwright/test';

/** Serves `dist/` on a free port for as long as `use` takes, which gets its address. */
export async function serveSite(
  use: (siteUrl: string) => Promise<void>,
  handlers?: ReadonlyMap<string, WebHandler>,
): Promise<void> {
  const { base } = readSiteAddress();
  const site = createSite(fileURLToPath(new URL('../../../dist', import.meta.url)), base, handlers);
  await once(site.listen(0, 'localhost'), 'listening');
  await use(`http://localhost:${(site.address() as AddressInfo).port}${base}`);
  site.close();
  site.closeAllConnections();
}

/**
 * A test on the built site in `dist/`, which each worker serves on a free port. Paths are relative to `baseURL`
 * (`page.goto('ports/988/')`), so that the same tests run on a build with a `BASE_PATH`.
 */
export const test = base.extend<object, { siteUrl: string }>({
  // Playwright reads the names of the fixtures that this one needs out of an object pattern.
  siteUrl: [async ({}, use) => serveSite(use), { scope: 'worker' }],
  baseURL: async ({ siteUrl }, use) => use(siteUrl),
});
