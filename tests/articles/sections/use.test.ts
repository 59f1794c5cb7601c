import assert from 'node:assert/strict';
import { test } from 'vitest';
import { toneOf, use } from '../../../src/articles/sections/use.ts';
import type { VerdictAnswer, VerdictQuestion } from '../../../src/registry/schema/port.ts';
import { NO_VERDICT, port } from '../../support/port.ts';
import { sectionMdx } from '../../support/section.ts';
import { source } from '../../support/source.ts';

const answered = (answer: VerdictAnswer['answer']): VerdictAnswer => ({
  rule: 'rule',
  answer,
  short: 'Short',
  reason: 'Reason.',
  sources: [source('Rule')],
});
const written = (
  question: VerdictQuestion,
  answer: VerdictAnswer['answer'],
  changes: Parameters<typeof port>[0] = {},
) => sectionMdx(use, port({ verdict: { ...NO_VERDICT, [question]: answered(answer) }, notable: true, ...changes }));

const TONES: [question: VerdictQuestion, answer: VerdictAnswer['answer'], tone: string][] = [
  ['pick', 'yes', 'good'],
  ['pick', 'no', 'bad'],
  ['pick', 'depends', 'mixed'],
  ['expose', 'unknown', 'none'],
  ['browser', 'no', 'bad'],
  ['collide', 'yes', 'bad'],
  ['collide', 'no', 'good'],
  ['collide', 'depends', 'mixed'],
];

for (const [question, answer, tone] of TONES) {
  test(`"${answer}" to "${question}" is ${tone} news`, () => assert.equal(toneOf(question, answer), tone));
}

test('a notable port cites the sources of an answer of its own; what holds for many leads to the rules', () => {
  assert.match(written('pick', 'yes'), /\*\*Short\*\* Reason\.\[\^1\]\n/);
  assert.match(written('bind', 'yes'), /\*\*Short\*\* Reason\. \[Why\]\(\/verdict\/#bind\)\n/);
  assert.match(written('bind', 'yes', { notable: false }), /\*\*Short\*\* Reason\. \[Why\]\(\/verdict\/#bind\)\n/);
});

test('free ports are offered with the answer to the first question only', () => {
  const mdx = written('pick', 'no', { number: 988, alternatives: [5, 7] });
  assert.equal(
    mdx.split('Free instead: [5](/ports/5/) and [7](/ports/7/), or [three for your app](/pick/?near=988).').length,
    2,
  );
  assert.doesNotMatch(written('pick', 'yes'), /Free instead/);
});
