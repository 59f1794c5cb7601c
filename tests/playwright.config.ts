import { existsSync } from 'node:fs';
import { defineConfig, firefox } from '@playwright/test';
import { installedChromium } from './browser/support/chromium.ts';

const executablePath = installedChromium();

export default defineConfig({
  testDir: 'browser',
  outputDir: '../node_modules/.cache/every-port/browser-tests',
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  use: { trace: 'retain-on-failure' },
  projects: [
    {
      name: 'chromium',
      use: {
        launchOptions: {
          ...(executablePath === undefined ? {} : { executablePath }),
          // The other switches that keep Chromium from calling out are Playwright's own.
          args: ['--disable-gpu', '--disable-quic'],
        },
      },
    },
    // Only Playwright's own build of Firefox can be driven: `npx playwright install firefox`.
    ...(existsSync(firefox.executablePath())
      ? [{ name: 'firefox', use: { browserName: 'firefox' as const }, testMatch: /search.*\.test\.ts/ }]
      : []),
  ],
});
