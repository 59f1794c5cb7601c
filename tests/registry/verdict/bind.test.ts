import assert from 'node:assert/strict';
import { test } from 'vitest';
import { BIND_RULES } from '../../../src/registry/verdict/bind.ts';
import { firstAnswer } from '../../../src/registry/verdict/rule.ts';
import { evidence } from '../../support/evidence.ts';
import { port } from '../../support/port.ts';

test('below 1024 Linux asks for privileges, and macOS for less', () => {
  const { rule, answer, sources } = firstAnswer(BIND_RULES, port({ number: 80, facets: ['privileged'] }), evidence);
  assert.deepEqual([rule, answer], ['privileged', 'no']);
  assert.deepEqual(
    sources.map(({ title }) => title),
    ['privileged', 'xnu-bind'],
  );
});

test('from 1024 on anybody may listen', () => {
  const { rule, answer } = firstAnswer(BIND_RULES, port({ number: 8080 }), evidence);
  assert.deepEqual([rule, answer], ['unprivileged', 'yes']);
});
