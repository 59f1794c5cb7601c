import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { readSiteAddress } from '../../../src/build/siteAddress.ts';
import { createSite } from '../../../src/build/siteServer.ts';

export { expect } from '@playwright/test';

/**
 * A test on the built site in `dist/`, which each worker serves on a free port. Paths are relative to `baseURL`
 * (`page.goto('ports/988/')`), so that the same tests run on a build with a `BASE_PATH`.
 */
export const test = base.extend<object, { siteUrl: string }>({
  siteUrl: [
    // Playwright reads the names of the fixtures that this one needs out of an object pattern.
    async ({}, use) => {
      const { base } = readSiteAddress();
      const site = createSite(fileURLToPath(new URL('../../../dist', import.meta.url)), base);
      await once(site.listen(0, 'localhost'), 'listening');
      await use(`http://localhost:${(site.address() as AddressInfo).port}${base}`);
      site.close();
      site.closeAllConnections();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ siteUrl }, use) => use(siteUrl),
});
