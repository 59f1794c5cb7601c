import assert from 'node:assert/strict';
import { test } from 'vitest';
import { Notes } from '../../src/articles/notes.ts';
import { source } from '../support/source.ts';

const [manual, code] = [source('Manual'), source('Code')];

test('sources are numbered in the order in which they are cited', () => {
  const notes = new Notes();
  assert.equal(notes.cite([manual, code]), '[^1][^2]');
  assert.equal(
    notes.definitions(),
    [
      '[^1]: [Manual](<https://example.org/manual>), read on 2026-01-02.',
      '[^2]: [Code](<https://example.org/code>), read on 2026-01-02.',
    ].join('\n'),
  );
});

test('one page cited twice is one footnote, whatever its title', () => {
  const notes = new Notes();
  assert.equal(notes.cite([manual]), '[^1]');
  assert.equal(notes.cite([code, { ...manual, title: 'Handbook' }]), '[^2][^1]');
  assert.equal(notes.definitions().split('\n').length, 2);
});

test("the story's sources keep the keys that its text uses, and others join them by page", () => {
  const notes = new Notes({ acceptor: code });
  assert.equal(notes.cite([manual, code]), '[^2][^acceptor]');
  assert.match(notes.definitions(), /^\[\^acceptor\]: \[Code\].*\n\[\^2\]: \[Manual\]/);
});

test('a story key never meets a number of the article', () => {
  const notes = new Notes({ 2: manual, 1: code });
  const others = ['a', 'b', 'c'].map((title) => notes.cite([source(title)]));
  assert.equal(new Set([...others, '[^1]', '[^2]']).size, 5);
});

test('a commit on GitHub is told by its first twelve digits', () => {
  const notes = new Notes();
  const url = `https://github.com/owner/name/blob/${'0123456789'.repeat(4)}/docs/a.md`;
  notes.cite([source('Docs', { url })]);
  assert.match(notes.definitions(), /\(<https:\/\/github\.com\/owner\/name\/blob\/012345678901\/docs\/a\.md>\)/);
});

test('a register is cited as of a month, not as read on a day', () => {
  const notes = new Notes();
  notes.cite([{ title: 'Registry', url: 'https://example.org/registry', asOf: '2026-08' }]);
  assert.equal(notes.definitions(), '[^1]: [Registry](<https://example.org/registry>), as of August 2026.');
});

test('nothing cited is nothing defined', () => {
  const notes = new Notes();
  assert.deepEqual([notes.cite([]), notes.definitions()], ['', '']);
});
