import assert from 'node:assert/strict';
import { test } from 'vitest';
import { fold, toKey, toWords } from '../../../src/search/shared/fold.ts';

const FOLDED: Record<string, string> = {
  'Café  AU  lait ': 'cafe au lait',
  Straße: 'strasse',
  '８０８０': '8080',
  '۸۰۸۰': '8080',
  '٤٤٣': '443',
  '४४३': '443',
  '২২': '22',
  '๕๐๐๐': '5000',
  portları: 'portlari',
  'a\tb\nc': 'a b c',
};

for (const [text, folded] of Object.entries(FOLDED))
  test(`"${text}" is compared as "${folded}"`, () => assert.equal(fold(text), folded));

test('a key has no separators, and keeps the plus of c++', () => {
  assert.equal(toKey('ms-sql_s * 1/2'), 'mssqls12');
  assert.equal(toKey("don't starve: c++"), 'dontstarvec++');
});

test('words are runs of letters and digits of any script', () => {
  assert.deepEqual(toWords('z39.50 порт/端口'), ['z39', '50', 'порт', '端口']);
});
