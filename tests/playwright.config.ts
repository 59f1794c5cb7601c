import { existsSync } from 'node:fs';
import { defineConfig, firefox } from '@playwright/test';
import { installedChromium } from './browser/support/chromium.ts';
import type { Fonts } from './browser/support/fonts.ts';

const executablePath = installedChromium();

const chromium = {
  launchOptions: {
    ...(executablePath === undefined ? {} : { executablePath }),
    // The other switches that keep Chromium from calling out are Playwright's own.
    args: ['--disable-gpu', '--disable-quic'],
  },
};

export default defineConfig<object, { fonts: Fonts }>({
  testDir: 'browser',
  outputDir: '../node_modules/.cache/every-port/browser-tests',
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  workers: '100%',
  // For machines that do other things as well.
  timeout: 120_000,
  // A trace of each test costs a third of the run: `npm test -- browser --trace on` makes them.
  use: { timezoneId: 'UTC', locale: 'en-US' },
  projects: [
    { name: 'chromium', use: { ...chromium, fonts: 'wide' } },
    { name: 'narrow fonts', use: { ...chromium, fonts: 'narrow' }, testMatch: /layout\.test\.ts/ },
    // Only Playwright's own build of Firefox can be driven: `npx playwright install firefox`.
    ...(existsSync(firefox.executablePath())
      ? [{ name: 'firefox', use: { browserName: 'firefox' as const }, testMatch: /search.*\.test\.ts/ }]
      : []),
  ],
});
