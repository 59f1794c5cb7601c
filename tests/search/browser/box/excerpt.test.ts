import assert from 'node:assert/strict';
import { test } from 'vitest';
import { excerptParts, markAsked } from '../../../../src/search/browser/box/excerpt.ts';

test('words that were found are told from the others', () => {
  assert.deepEqual(excerptParts('The <mark>mail</mark> of a <mark>host</mark>.'), [
    { text: 'The ', isFound: false },
    { text: 'mail', isFound: true },
    { text: ' of a ', isFound: false },
    { text: 'host', isFound: true },
    { text: '.', isFound: false },
  ]);
});

test('text stays text, as it was indexed', () => {
  assert.deepEqual(excerptParts('&lt;b&gt; AT&T &amp;.'), [{ text: '<b> AT&T &amp;.', isFound: false }]);
  assert.deepEqual(excerptParts('<img src=x onerror=alert(1)>.'), [
    { text: '<img src=x onerror=alert(1)>.', isFound: false },
  ]);
  assert.deepEqual(excerptParts('<mark>&lt;i&gt;.</mark>'), [{ text: '<i>.', isFound: true }]);
  assert.deepEqual(excerptParts(''), []);
});

test('an excerpt that begins or ends within a sentence says so', () => {
  const shown = (excerpt: string) =>
    excerptParts(excerpt)
      .map(({ text }) => text)
      .join('');
  assert.equal(shown('practice. A <mark>store</mark> on disk'), '… practice. A store on disk …');
  assert.equal(shown('listens on 127.0.0.1 and'), '… listens on 127.0.0.1 and …');
  assert.equal(shown('A whole one.'), 'A whole one.');
  assert.equal(shown('The port is <mark>blocked.</mark>'), 'The port is blocked.');
});

test('a word is marked where it was asked for, not where it only begins alike', () => {
  const marked = '<mark>Redirects</mark> to <mark>Redis.</mark>';
  assert.equal(markAsked(marked, ['redis', 'tls']), 'Redirects to <mark>Redis.</mark>');
  assert.equal(markAsked('a <mark>redirect</mark>', ['redirects']), 'a <mark>redirect</mark>');
  assert.equal(markAsked('the <mark>Über-Mail</mark>', ['mail']), 'the <mark>Über-Mail</mark>');
});
