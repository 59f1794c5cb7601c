import assert from 'node:assert/strict';
import { test } from 'vitest';
import { facetsByPort } from '../../../src/registry/merge/byPort.ts';
import { COLLIDE_RULES } from '../../../src/registry/verdict/collide.ts';
import { firstAnswer } from '../../../src/registry/verdict/rule.ts';
import { evidence } from '../../support/evidence.ts';
import { port } from '../../support/port.ts';

const facets = facetsByPort(evidence.facets);
const answerOn = (number: number) =>
  firstAnswer(COLLIDE_RULES, port({ number, facets: facets[number] ?? [] }), evidence);

const CASES: [port: number, short: string][] = [
  [80, 'No'],
  [9999, 'No'],
  [10000, 'Yes, on FreeBSD'],
  [32767, 'Yes, on FreeBSD'],
  [32768, 'Yes, on Linux and FreeBSD'],
  [49152, 'Yes, on Linux, Windows, macOS and FreeBSD'],
  [61000, 'Yes, on Windows, macOS and FreeBSD'],
];

for (const [number, short] of CASES) {
  test(`may an outgoing connection hold ${number}? ${short}`, () => {
    const { answer, short: found } = answerOn(number);
    assert.deepEqual([answer, found], [short === 'No' ? 'no' : 'yes', short]);
  });
}

test('the reason names the range of each system concerned, and cites each', () => {
  const { reason, sources } = answerOn(32768);
  assert.equal(
    reason,
    'It lies in the default range for outgoing connections of Linux (32768-60999) and FreeBSD (10000-65535).',
  );
  assert.deepEqual(
    sources.map(({ title }) => title),
    ['ephemeral-linux', 'ephemeral-freebsd'],
  );
});

test('where no system takes the port, all of them are named and cited', () => {
  const { reason, sources } = answerOn(80);
  assert.equal(
    reason,
    'It lies outside the ranges that Linux, Windows, macOS and FreeBSD use for outgoing connections by default.',
  );
  assert.equal(sources.length, 4);
});
