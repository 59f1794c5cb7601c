import assert from 'node:assert/strict';
import { test } from 'vitest';
import { MOST_WORDS, sentenceLength } from '../../../src/registry/rules/sentenceLength.ts';
import { findings, product, story } from './facts.ts';

const sentence = (words: number) => `${Array.from({ length: words }, () => 'word').join(' ')}.`;
const inProse = (body: string) => findings(sentenceLength, { prose: [{ ...story, body }] }).map(({ line }) => line);

test('a sentence at the limit is in order, and one word more is told with its line', () => {
  assert.deepEqual(inProse(`Short.\n\n${sentence(MOST_WORDS)}`), []);
  assert.deepEqual(inProse(`Short.\n\n${sentence(MOST_WORDS + 1)}`), [11]);
});

test('a long paragraph of short sentences is in order, and a sentence that runs over lines is one', () => {
  assert.deepEqual(inProse(`${sentence(30)} Then ${sentence(30)}`), []);
  assert.deepEqual(inProse(sentence(60).replaceAll(' word word', ' word\nword')), [9]);
});

test('items of a list, code, tables, footnote marks and addresses do not count', () => {
  const address = `https://example.org/${'a '.repeat(50)}`;
  const body = [
    `- ${sentence(25)}`,
    `- ${sentence(25)}`,
    '',
    '```sh',
    sentence(60),
    '```',
    '',
    `| ${sentence(60)} |`,
    '',
    `A [link](${address}).[^1][^2]`,
  ];
  assert.deepEqual(inProse(body.join('\n')), []);
});

test('the texts of records are held to the same limit', () => {
  const [port] = product.ports as [(typeof product.ports)[0]];
  const long = {
    ...product,
    summary: sentence(50),
    ports: [{ ...port, note: sentence(50) }],
    exposure: product.exposure.map((advice) => ({ ...advice, reason: sentence(50) })),
  };
  assert.deepEqual(
    findings(sentenceLength, { software: [long] }).map(({ path }) => path),
    [['summary'], ['ports', 0, 'note'], ['exposure', 0, 'reason']],
  );
});
