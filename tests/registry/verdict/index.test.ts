import assert from 'node:assert/strict';
import { test } from 'vitest';
import { VERDICT_QUESTIONS } from '../../../src/registry/schema/port.ts';
import { VERDICT_RULES, verdict } from '../../../src/registry/verdict/index.ts';
import { evidence } from '../../support/evidence.ts';
import { port } from '../../support/port.ts';

test('the verdict answers all its questions', () => {
  assert.deepEqual(Object.keys(verdict(port(), evidence)), [...VERDICT_QUESTIONS]);
});

const rules = Object.values(VERDICT_RULES).flat();

test('every rule has an id of its own, and tells when it applies and what it says', () => {
  assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
  for (const { id, when, says } of rules) assert.match(`${when}|${says}`, /^[A-Z].*\.\|[A-Z].*\.$/, id);
});

test('the last rule of a question applies to every port', () => {
  for (const list of Object.values(VERDICT_RULES)) assert.ok(list.at(-1)?.answer(port(), evidence));
});
