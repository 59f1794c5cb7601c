import { partOfLetter } from '../../shared/format.ts';
import type { NameTable } from '../table/nameTable.ts';
import { parseNameTable } from '../table/parse.ts';
import type { Site } from './site.ts';

/** The name table as far as it is loaded. */
export interface Names {
  table: NameTable | undefined;
  /** What it holds: what people call things, with that the registered names with the asked letter, or all names. */
  scope: 'nothing' | 'known' | 'letter' | 'all';
  /** Whether the rest could not be loaded. */
  failed: boolean;
}

const texts = new Map<string, Promise<string>>();
let table: NameTable | undefined;

/**
 * What is loaded of the name table: at once what is there, then with each text that comes in, the smallest first.
 * Texts that failed are tried again by the next call.
 *
 * @param letter with which the name begins that is looked for
 */
export async function* loadNames(site: Site, letter: string): AsyncGenerator<Names> {
  let scope: Names['scope'] = table?.isWhole ? 'all' : table ? 'known' : 'nothing';
  yield { table, scope, failed: false };
  if (scope === 'all') return;
  try {
    const known = await load('known', site);
    if (!table) {
      table = parseNameTable({ known, isWhole: false });
      yield { table, scope: (scope = 'known'), failed: false };
    }
    const some = await load(partOfLetter(letter), site);
    if (!table.isWhole) table = parseNameTable({ known, registered: some, isWhole: false });
    yield { table, scope: (scope = 'letter'), failed: false };
    const all = await load('registered', site);
    await idle();
    if (!table.isWhole) table = parseNameTable({ known, registered: all, isWhole: true });
    yield { table, scope: 'all', failed: false };
  } catch {
    yield { table, scope, failed: true };
  }
}

/** Starts loading what answers most questions, before anything is asked. A failure shows when something is. */
export function preloadNames(site: Site): void {
  load('known', site).catch(() => undefined);
}

function load(part: string, { base, version }: Site): Promise<string> {
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
  return new Promise((resolve) =>
    'requestIdleCallback' in window ? requestIdleCallback(resolve, { timeout: 100 }) : setTimeout(resolve),
  );
}
