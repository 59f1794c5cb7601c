import assert from 'node:assert/strict';
import { test } from 'vitest';
import { loadRegistry } from '../../src/registry/index.ts';
import { readerOf } from '../../src/search/browser/box/reader.ts';
import { certaintyOfResult, find } from '../../src/search/browser/find.ts';
import { wholeTable } from '../search/registry.ts';
import { rowsOf } from './cases.ts';

const table = wholeTable(loadRegistry());

for (const [first = '', written = ''] of ['strangers.tsv', 'blind.tsv', 'pasted.tsv', 'unseen.tsv'].flatMap(rowsOf)) {
  test(written.slice(0, 100), async () => {
    const line = written.replaceAll('\\t', '\t').replaceAll('\\r', '\r').replaceAll('\\n', '\n');
    const found = await firstOf(line);
    assert.ok(
      first.split(' | ').some((wanted) => isRight(wanted, found)),
      `expected ${first} first, found ${found}`,
    );
  });
}

/** The page that the search box puts first, without guesses. */
async function firstOf(line: string): Promise<string | undefined> {
  const { results } = find(line, table, await readerOf(line));
  const named = results.find((result) => certaintyOfResult(result) === 'named');
  return named && `/${named.path.replace(/#.*/, '')}`;
}

function isRight(wanted: string, found: string | undefined): boolean {
  if (wanted === '(has no port)') return !found?.startsWith('/ports/');
  if (wanted === '(nothing)') return !/^\/(?:ports|software)\//.test(found ?? '');
  return found === wanted;
}
