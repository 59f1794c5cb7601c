import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { Browser } from '@playwright/test';

const SOURCES = new URL('../../..', import.meta.url);
const PARSER = 'src/search/browser/table/parse.ts';

/** What is read before the first answer by name, and what is read when the browser is idle. */
export interface ParseTimes {
  known: number;
  all: number;
}

/** The milliseconds that a browser takes to read the name table the first time. The reader is in a bundle that cannot be called: its source is. */
export async function parseTimes(browser: Browser, url: string, slowdown: number): Promise<ParseTimes> {
  const page = await browser.newPage();
  await page.route(`${url}src/**`, (route) => {
    const source = readFileSync(new URL(route.request().url().slice(url.length), SOURCES), 'utf8');
    return route.fulfill({ contentType: 'text/javascript', body: stripTypeScriptTypes(source) });
  });
  await page.goto(`${url}ports/988/`);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const times = await page.evaluate(parse, { parser: url + PARSER, folder: `${url}search/` });
  await page.close();
  return times;
}

/** Runs in the page. */
async function parse({ parser, folder }: { parser: string; folder: string }): Promise<ParseTimes> {
  const { parseKnown, parseMore, parseRegistered } = await import(parser);
  const read = async (part: string) => (await fetch(`${folder}${part}.txt`)).text();
  const [known, more, registered] = [await read('known'), await read('more'), await read('registered')];
  const timed = (run: () => void) => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  const first = timed(() => parseKnown(known));
  return { known: first, all: first + timed(() => parseMore(more)) + timed(() => parseRegistered(registered)) };
}
