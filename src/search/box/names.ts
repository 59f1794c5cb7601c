import type { Part } from '../table/format.ts';
import type { NameTable } from '../table/nameTable.ts';
import { parseNameTable } from '../table/parse.ts';
import type { Site } from './site.ts';

/** The name table as far as it is loaded, and whether the rest could not be. */
export interface Names {
  table: NameTable | undefined;
  failed: boolean;
}

const texts = new Map<Part, Promise<string>>();
let table: NameTable | undefined;

/** What is loaded of the name table: at once what is there, then each part as it comes. Failed parts are tried again by the next call. */
export async function* loadNames(site: Site): AsyncGenerator<Names> {
  yield { table, failed: false };
  if (table?.rows) return;
  try {
    const known = await load('known', site);
    table ??= parseNameTable({ known });
    yield { table, failed: false };
    const registered = await load('registered', site);
    await idle();
    table = table.rows ? table : parseNameTable({ known, registered });
  } catch {
    return yield { table, failed: true };
  }
  yield { table, failed: false };
}

/** Starts loading before anything is asked. */
export async function preloadNames(site: Site): Promise<void> {
  for await (const { failed } of loadNames(site)) if (failed) return;
}

function load(part: Part, { base, version }: Site): Promise<string> {
  const loading = texts.get(part) ?? fetchText(`${base}search/${part}.txt?v=${version}`);
  texts.set(part, loading);
  loading.catch(() => texts.delete(part));
  return loading;
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.text();
}

/** Reading some six thousand names takes a while, for which typing should not stop. Safari has no idle callbacks. */
function idle(): Promise<unknown> {
  return new Promise((resolve) => ('requestIdleCallback' in window ? requestIdleCallback(resolve, { timeout: 100 }) : setTimeout(resolve)));
}
