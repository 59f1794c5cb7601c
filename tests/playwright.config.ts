import { defineConfig } from '@playwright/test';
import { installedChromium } from './browser/support/chromium.ts';

const executablePath = installedChromium();

export default defineConfig({
  testDir: 'browser',
  outputDir: '../node_modules/.cache/every-port/browser-tests',
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  use: {
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // The other switches that keep Chromium from calling out are Playwright's own.
      args: ['--disable-gpu', '--disable-quic'],
    },
  },
});
