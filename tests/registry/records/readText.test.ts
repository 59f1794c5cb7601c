import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'vitest';
import { formatProblems } from '../../../src/registry/problems.ts';
import { readTextFile } from '../../../src/registry/records/readText.ts';
import { temporaryFolder } from '../../support/folder.ts';

const REFUSED: [what: string, bytes: Uint8Array | string, told: string][] = [
  ['an empty file', '', ':1: the file is empty → fill it in: CONTRIBUTING.md shows a whole one'],
  ['blank lines', '\n\n', ':1: the file is empty → fill it in: CONTRIBUTING.md shows a whole one'],
  ['UTF-16', Buffer.from('\uFEFFname: x', 'utf16le'), ': UTF-16 text, expected UTF-8 → save it as UTF-8'],
  ['UTF-16 without its mark', Buffer.from('name: x', 'utf16le'), ': UTF-16 text, expected UTF-8 → save it as UTF-8'],
  ['Latin-1', Buffer.from('name: x\nsummary: Café\n', 'latin1'), ':2: byte 0xe9 is not UTF-8 → save it as UTF-8'],
  ['a byte order mark', '\uFEFFname: x', ':1: it begins with a byte order mark → save it as UTF-8 without one'],
  ['a page of a megabyte', 'x'.repeat(1e6), ': 1000000 bytes (limit 65536) → shorten it, or make two of it'],
];

for (const [what, bytes, told] of REFUSED) {
  test(`${what} is refused with what to do`, (t) => {
    const folder = temporaryFolder(t, {});
    const file = path.join(folder, 'a.yaml');
    writeFileSync(file, bytes);
    const { text, problems } = readTextFile(file);
    assert.equal(text, undefined);
    assert.equal(formatProblems(problems), `${file}${told}`);
  });
}

test('a file that is missing, and a folder in its place, are told and never thrown', (t) => {
  const folder = temporaryFolder(t, {});
  mkdirSync(`${folder}/b.yaml`);
  assert.match(
    formatProblems(readTextFile(`${folder}/a.yaml`).problems),
    /a\.yaml: the file is missing → restore it: git/,
  );
  assert.match(formatProblems(readTextFile(`${folder}/b.yaml`).problems), /b\.yaml: a folder stands where this file/);
});

test('a rightful U+FFFD, other scripts and CRLF are read as they are', (t) => {
  const folder = temporaryFolder(t, { 'a.yaml': 'a: \uFFFD\r\nb: Привет 端口\r\n' });
  assert.equal(readTextFile(`${folder}/a.yaml`).text, 'a: \uFFFD\r\nb: Привет 端口\r\n');
});
