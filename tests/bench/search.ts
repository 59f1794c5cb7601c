/**
 * Measures the search of the built site: what it transfers, how long a reader waits, how often the right port is first.
 * `npm run bench:search`, or on another folder `npm run bench:search -- <folder>`.
 */
import { loadavg } from 'node:os';
import { chromium } from '@playwright/test';
import { loadRegistry } from '../../src/registry/index.ts';
import { installedChromium } from '../browser/support/chromium.ts';
import { wholeTable } from '../search/registry.ts';
import { readArguments } from './arguments.ts';
import { latency } from './search/latency.ts';
import { quality } from './search/quality.ts';
import { transfer } from './search/transfer.ts';

const { dist } = readArguments();
const registry = loadRegistry();
const names = wholeTable(registry);

const browser = await chromium.launch({
  executablePath: installedChromium() ?? chromium.executablePath(),
  // Else every answer waits for the next frame of a screen, 16.7 ms apart.
  args: ['--disable-gpu', '--disable-frame-rate-limit', '--disable-gpu-vsync'],
});
console.log(`Chromium ${browser.version()}, load of the machine ${loadavg()[0]?.toFixed(1)}\n`);
console.log(await transfer(browser, dist), '\n');
console.log(await latency(browser, dist, names), '\n');
await browser.close();
console.log(quality(registry, names));
