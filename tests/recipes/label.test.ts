import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { label } from '../../src/recipes/label.ts';
import { HOSTILE } from './openings.ts';

test('a text keeps its words and loses what a form could read as more', () => {
  assert.equal(label('Café – the “web” interface (HTTPS), 2–3 ports'), 'Cafe - the web interface (HTTPS), 2-3 ports');
  assert.equal(label(HOSTILE), 'x; touch pwned; (touch pwned) touch pwned y - port/ z z END: #e');
});

test('a text that is too long ends in dots', () => {
  assert.equal(label('abcdefgh', 8), 'abcdefgh');
  assert.equal(label('abcd efghi', 8), 'abcd...');
});

test('no text brings a quote, a bracket, a dollar, a line or two hyphens', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      (text) => /^[A-Za-z0-9 ._:/()#,@+=;-]*$/.test(label(text)) && !label(text).includes('--'),
    ),
  );
});
