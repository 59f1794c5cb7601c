import type { Browser } from '@playwright/test';
import { PAUSE } from '../../../src/search/browser/box/pause.ts';
import { find } from '../../../src/search/browser/find.ts';
import type { NameTable } from '../../../src/search/browser/table/nameTable.ts';
import { percentile } from '../percentile.ts';
import { serveSite } from '../site.ts';
import { table } from '../table.ts';
import { parseTimes } from './parseTime.ts';
import { TEXTS, TYPED } from './queries.ts';
import { Reader } from './reader.ts';

/** How many times slower the main thread is made. Workers, in which texts are searched, are not slowed down. */
const SLOWDOWNS = [1, 4];

/** How long a reader waits for an answer once everything is loaded. */
export async function latency(browser: Browser, dist: string, names: NameTable): Promise<string> {
  const { url, close } = await serveSite(dist);
  const rows: string[][] = [];
  for (const slowdown of SLOWDOWNS) {
    const times = await repeated(10, () => parseTimes(browser, url, slowdown));
    rows.push(
      row(
        'what is loaded first is read',
        slowdown,
        times.map(({ known }) => known),
      ),
      row(
        'all names are read',
        slowdown,
        times.map(({ all }) => all),
      ),
      row('key to painted names and numbers', slowdown, await typeAll(slowdown)),
      row(`text to painted hits, less the pause of ${PAUSE} ms`, slowdown, await pasteAll(slowdown)),
    );
  }
  close();
  return table(['milliseconds', 'CPU', 'median', 'p95', 'max', 'samples'], rows);

  /** Key by key, and measured for every text on the way that finds something by name or number. */
  async function typeAll(slowdown: number): Promise<number[]> {
    const reader = await Reader.open(browser, url, slowdown);
    await reader.loadNames();
    const values: number[] = [];
    for (const query of TYPED) {
      await reader.clear();
      let typed = '';
      for (const character of query) {
        typed += character;
        if (find(typed, names).results.length > 0) values.push(await reader.type(character));
        else await reader.page.keyboard.type(character);
      }
    }
    await reader.close();
    return values;
  }

  /** Each text once to load what it needs, and once more to be measured. */
  async function pasteAll(slowdown: number): Promise<number[]> {
    const reader = await Reader.open(browser, url, slowdown);
    await reader.loadNames();
    const values: (number | undefined)[] = [];
    for (const text of [...TEXTS, ...TEXTS]) {
      await reader.clear();
      values.push(await reader.pasteForText(text));
    }
    await reader.close();
    return values.slice(TEXTS.length).flatMap((value) => (value === undefined ? [] : [value - PAUSE]));
  }
}

async function repeated<Value>(times: number, run: () => Promise<Value>): Promise<Value[]> {
  const values: Value[] = [];
  while (values.length < times) values.push(await run());
  return values;
}

function row(title: string, slowdown: number, values: readonly number[]): string[] {
  const figures = [percentile(values, 0.5), percentile(values, 0.95), Math.max(...values)];
  return [title, `1/${slowdown}`, ...figures.map((value) => value.toFixed(1)), String(values.length)];
}
