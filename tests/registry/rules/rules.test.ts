import assert from 'node:assert/strict';
import { test } from 'vitest';
import { CHECKED_RULES } from '../../../src/check/checkContent.ts';
import { RULES, checkRules } from '../../../src/registry/rules/index.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { findings, product } from './facts.ts';

test('every rule has a name of its own and a description', () => {
  assert.equal(new Set(CHECKED_RULES.map(({ name }) => name)).size, CHECKED_RULES.length);
  for (const { name, description } of CHECKED_RULES) {
    assert.match(name, /^[a-z]+(-[a-z]+)*$/);
    assert.match(description, /^[A-Z].*\.$/);
  }
});

for (const rule of RULES) {
  test(`${rule.name} finds nothing in sound facts`, () => {
    assert.deepEqual(findings(rule), []);
  });
}

test('a problem names the rule, the field and the line of the file on which it stands', (t) => {
  const folder = temporaryFolder(t, { 'widget.yaml': 'name: Widget Server\naliases:\n  - one\n  - widget server\n' });
  const broken = { ...product, file: `${folder}/widget.yaml`, aliases: ['one', 'widget server'] };
  const problems = checkRules({ assignments: [], software: [broken], services: [], guides: [], prose: [] });
  assert.deepEqual(
    problems.map(({ rule, line, field }) => ({ rule, line, field })),
    [{ rule: 'alias-once', line: 4, field: 'aliases[1]' }],
  );
});
