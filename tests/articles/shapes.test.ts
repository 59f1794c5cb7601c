import assert from 'node:assert/strict';
import { test } from 'vitest';
import { byShape } from '../../src/articles/shapes.ts';

/** Counts what it compiles, and marks it. */
function compiler() {
  const compiled: string[] = [];
  const compile = (mdx: string) => {
    compiled.push(mdx);
    return `<p>${mdx}</p>`;
  };
  const byNumbers = byShape(compile);
  return { compiled, compile: (mdx: string, numbers: readonly number[]) => byNumbers(mdx, numbers, '/') };
}

test('articles that differ only in their numbers are compiled once', () => {
  const { compiled, compile } = compiler();
  assert.equal(compile('Port 26, or 27 and 28.', [26, 27, 28]), '<p>Port 26, or 27 and 28.</p>');
  assert.equal(compile('Port 30, or 31 and 32.', [30, 31, 32]), '<p>Port 30, or 31 and 32.</p>');
  assert.equal(compiled.length, 1);
});

test('articles that differ in anything else are compiled each', () => {
  const { compiled, compile } = compiler();
  for (const mdx of ['Port 26.', 'Ports 26.', 'Port 26 and 27.']) assert.equal(compile(mdx, [26]), `<p>${mdx}</p>`);
  assert.equal(compiled.length, 3);
});

test('a number inside a longer one or inside a character reference is left as it is', () => {
  const { compiled, compile } = compiler();
  compile('26 of 126, 260 and &#26;', [26]);
  assert.match(compiled[0] ?? '', /^\D+ of 126, 260 and &#26;$/);
});

test('one number that stands twice in the list is put back as it stood', () => {
  const { compile } = compiler();
  assert.equal(compile('7 and 7', [7, 7]), '<p>7 and 7</p>');
});

test('a text that holds the mark itself is compiled as it is', () => {
  const { compiled, compile } = compiler();
  assert.equal(compile('zqxqa and 26', [26]), '<p>zqxqa and 26</p>');
  assert.deepEqual(compiled, ['zqxqa and 26']);
});
