import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { Browser } from '@playwright/test';

const SOURCES = new URL('../../..', import.meta.url);
const PARSER = 'src/search/browser/table/parse.ts';

/** The milliseconds that a browser takes to read the name table the first time. The reader is in a bundle that cannot be called: its source is. */
export async function parseTime(browser: Browser, url: string, slowdown: number): Promise<number> {
  const page = await browser.newPage();
  await page.route(`${url}src/**`, (route) => {
    const source = readFileSync(new URL(route.request().url().slice(url.length), SOURCES), 'utf8');
    return route.fulfill({ contentType: 'text/javascript', body: stripTypeScriptTypes(source) });
  });
  await page.goto(`${url}ports/988/`);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const milliseconds = await page.evaluate(parse, { parser: url + PARSER, folder: `${url}search/` });
  await page.close();
  return milliseconds;
}

/** Runs in the page. */
async function parse({ parser, folder }: { parser: string; folder: string }): Promise<number> {
  const { parseNameTable } = await import(parser);
  const read = async (part: string) => (await fetch(`${folder}${part}.txt`)).text();
  const [known, registered] = [await read('known'), await read('registered')];
  const start = performance.now();
  parseNameTable({ known, registered, isWhole: true });
  return performance.now() - start;
}
