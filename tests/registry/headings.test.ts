import assert from 'node:assert/strict';
import { test } from 'vitest';
import { writtenHeadings, type WrittenText } from '../../src/registry/headings.ts';
import { source } from '../support/source.ts';

const idsOf = (body: string, kind: WrittenText['kind'] = 'story') =>
  writtenHeadings({ kind, body, sources: { manual: source('Manual') } }).map(({ id }) => id);

test('a heading of a story without an id gets one of its words, which no other has', () => {
  assert.deepEqual(
    idsOf('### A {#story-the-lock}\n\n### The lock\n\n### The `lock`\n\n### ???\n\n### !\n\n### Z {#story-2}'),
    ['story-the-lock', 'story-the-lock-2', 'story-the-lock-3', 'story-', 'story--2', 'story-2'],
  );
});

test('a heading without words has an id too, and ends where its words would stand', () => {
  const [heading] = writtenHeadings({ kind: 'story', body: '###\n\nText', sources: {} });
  assert.deepEqual([heading?.words, heading?.id, heading?.start, heading?.endOfWords], ['', 'story-', 0, 3]);
});

test('an id that is written below is not given to a heading above', () => {
  assert.deepEqual(idsOf('### Lock\n\n### Other {#story-lock}'), ['story-lock-2', 'story-lock']);
});

test('marks, addresses and footnotes of a heading are no part of its id', () => {
  assert.deepEqual(idsOf('### The *lock* of [1999](/ports/1999/)[^manual]'), ['story-the-lock-of-1999']);
  assert.deepEqual(idsOf('## `ss` &amp; **lsof**[^manual]', 'guide'), ['ss-lsof']);
});

test('headings in quotes and lists have ids too, and code has none', () => {
  assert.deepEqual(idsOf('> ### Quoted\n\n- ### Listed\n\n```sh\n### Code\n```'), ['story-quoted', 'story-listed']);
});
