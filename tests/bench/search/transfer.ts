import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { withThousands } from '../../../src/build/format.ts';
import { percentile } from '../percentile.ts';
import { serveSite } from '../site.ts';
import { table } from '../table.ts';
import { NAMES, TEXTS } from './queries.ts';
import { Reader } from './reader.ts';

/** What a host compresses. Pagefind's index, its pages and its program are packed already. */
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.txt', '.svg']);

/** The headers of a response, in bytes. */
const HEADERS = 220;

/** In milliseconds. Without one, what comes after the first result would be counted to it. */
const ROUND_TRIP = 40;

interface Sample {
  bytes: number;
  requests: number;
  milliseconds: number;
}

/** What the first search of a reader with an empty cache transfers, and how long it takes over a network. */
export async function transfer(browser: Browser, dist: string): Promise<string> {
  const site = await serveSite(dist, ROUND_TRIP);
  const rows = [
    row('from focus to the first name', await each(NAMES, firstName)),
    row('the same, and what is then loaded ahead', await each(NAMES, nameAndRest)),
    row('first text, when the names are there', await each(TEXTS, firstText)),
  ];
  site.close();
  return table(
    ['cold', 'bytes', 'most bytes', 'most requests', `ms at ${ROUND_TRIP} ms a round trip`, 'queries'],
    rows,
  );

  async function firstName(reader: Reader, name: string): Promise<Sample> {
    const milliseconds = await reader.paste(name);
    return sample(milliseconds);
  }

  async function nameAndRest(reader: Reader, name: string): Promise<Sample> {
    const milliseconds = await reader.paste(name);
    await reader.rest();
    return sample(milliseconds);
  }

  async function firstText(reader: Reader, text: string): Promise<Sample> {
    await reader.loadNames();
    site.takeAnswered();
    return sample((await reader.pasteForText(text)) ?? Number.NaN);
  }

  async function each(
    queries: readonly string[],
    run: (reader: Reader, query: string) => Promise<Sample>,
  ): Promise<Sample[]> {
    const samples: Sample[] = [];
    for (const query of queries) {
      const reader = await Reader.open(browser, site.url);
      site.takeAnswered();
      samples.push(await run(reader, query));
      await reader.close();
    }
    return samples;
  }

  function sample(milliseconds: number): Sample {
    const paths = site.takeAnswered();
    return {
      bytes: paths.reduce((sum, path) => sum + responseBytes(join(dist, path)), 0),
      requests: paths.length,
      milliseconds,
    };
  }
}

/** As a host sends a file that compresses what can be: Brotli at level 11, Node's default. */
function responseBytes(file: string): number {
  const body = readFileSync(file);
  return HEADERS + (COMPRESSED.has(extname(file)) ? brotliCompressSync(body) : body).length;
}

function row(title: string, samples: readonly Sample[]): string[] {
  const all = (key: keyof Sample) => samples.map((sample) => sample[key]);
  const figures = [
    percentile(all('bytes'), 0.5),
    Math.max(...all('bytes')),
    Math.max(...all('requests')),
    percentile(all('milliseconds'), 0.5),
  ];
  return [title, ...figures.map(withThousands), String(samples.length)];
}
