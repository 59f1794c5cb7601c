/**
 * How smooth the map is under a finger, on a phone whose processor is four times slower: `npm run bench:map`, after a
 * build. A frame of a screen with 60 of them a second has 16.7 ms.
 */
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { installedChromium } from '../browser/support/chromium.ts';
import { readArguments } from './arguments.ts';
import { percentile } from './percentile.ts';
import { serveSite } from './site.ts';
import { table } from './table.ts';

const SLOWDOWN = 4;
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };

/** How near one looks: squares without lines, with lines, with numbers, with as many numbers as there can be, with names. */
const ZOOMS = [2, 8, 24, 28, 48, 70];

/** What a page tells of its frames: when each began, and how long its own scripts took in it. */
interface Frames {
  begun: number[];
  scripts: number[];
}

const { dist } = readArguments();
const site = await serveSite(dist);
const executablePath = installedChromium();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const rows: string[][] = [];
for (const zoom of ZOOMS) {
  const page = await browser.newPage(PHONE);
  await page.addInitScript(countFrames);
  await page.goto(`${site.url}map/?at=8080&zoom=${zoom}`, { waitUntil: 'networkidle' });
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  rows.push(row(`drag at zoom ${zoom}`, await framesOf(page, () => drag(client))));
  rows.push(row(`pinch at zoom ${zoom}`, await framesOf(page, () => pinch(client))));
  await page.close();
}
await browser.close();
site.close();
console.log(
  table(['milliseconds', 'frames', 'script, median', 'script, p95', 'from frame to frame, median', 'p95'], rows),
);

async function drag(client: CDPSession): Promise<void> {
  for (const distance of [200, -200]) {
    await client.send('Input.synthesizeScrollGesture', {
      x: 180,
      y: 420,
      xDistance: distance,
      yDistance: distance / 2,
      speed: 400,
      gestureSourceType: 'touch',
      preventFling: true,
    });
  }
}

async function pinch(client: CDPSession): Promise<void> {
  for (const scaleFactor of [1.6, 0.6]) {
    await client.send('Input.synthesizePinchGesture', {
      x: 180,
      y: 420,
      scaleFactor,
      relativeSpeed: 200,
      gestureSourceType: 'touch',
    });
  }
}

async function framesOf(page: Page, act: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => Object.assign(window, { frames: { begun: [], scripts: [] } }));
  await act();
  return page.evaluate(() => (window as unknown as { frames: Frames }).frames);
}

/** Runs in the page, before its own scripts: those ask for a frame only where there is something to draw. */
function countFrames(): void {
  const ask = requestAnimationFrame.bind(window);
  const page = window as unknown as { frames?: Frames };
  window.requestAnimationFrame = (draw) =>
    ask((time) => {
      const start = performance.now();
      draw(time);
      page.frames?.begun.push(time);
      page.frames?.scripts.push(performance.now() - start);
    });
}

function row(title: string, { begun, scripts }: Frames): string[] {
  const between = begun.slice(1).map((time, index) => time - (begun[index] ?? 0));
  const figures = [scripts, between].flatMap((values) => [percentile(values, 0.5), percentile(values, 0.95)]);
  return [title, String(begun.length), ...figures.map((value) => value.toFixed(1))];
}
