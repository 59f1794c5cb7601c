import assert from 'node:assert/strict';
import { test } from 'vitest';
import { Notes } from '../../../src/articles/notes.ts';
import { use } from '../../../src/articles/sections/use.ts';
import type { Answer } from '../../../src/registry/schema/port.ts';
import { port } from '../../support/port.ts';
import { source } from '../../support/source.ts';

const answer = (question: Answer['question'], value: Answer['answer']): Answer => ({
  question,
  answer: value,
  short: 'Short',
  reason: 'Reason.',
  sources: [source('Rule')],
});
const written = (verdict: Answer[], notable = true, alternatives: number[] = []) =>
  use(port({ verdict, notable, alternatives }), new Notes());

const TONES: [question: Answer['question'], answer: Answer['answer'], tone: string][] = [
  ['pick', 'yes', 'good'],
  ['pick', 'no', 'bad'],
  ['pick', 'depends', 'mixed'],
  ['browser', 'no', 'bad'],
  ['collide', 'yes', 'bad'],
  ['collide', 'no', 'good'],
  ['collide', 'depends', 'mixed'],
];

for (const [question, value, tone] of TONES) {
  test(`"${value}" to "${question}" is ${tone} news`, () => {
    assert.match(written([answer(question, value)]), new RegExp(`<li class="${tone}">`));
  });
}

test('a notable port cites the sources of an answer, a bare one leads to the rules', () => {
  assert.match(written([answer('bind', 'yes')]), /\*\*Short\*\* Reason\.\[\^1\]\n/);
  assert.match(written([answer('bind', 'yes')], false), /\*\*Short\*\* Reason\. \[Why\]\(\/verdict\/#bind\)\n/);
});

test('the nearest free ports are offered with the answer to the first question only', () => {
  const mdx = written([answer('pick', 'no'), answer('bind', 'no')], true, [5, 7]);
  assert.equal(mdx.split('Nearest free: [5](/ports/5/) and [7](/ports/7/).').length, 2);
  assert.doesNotMatch(written([answer('pick', 'yes')]), /Nearest free/);
});
