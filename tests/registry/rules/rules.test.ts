import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
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

const folder = new URL('.', import.meta.url);
const tests = readdirSync(folder, { encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => readFileSync(new URL(file, folder), 'utf8'));

/** `port-once` is exported as `portOnce`. */
const exportedName = (rule: string) => rule.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

test.each(RULES.map(({ name }) => exportedName(name)))('a test asks %s for what it finds', (rule) => {
  const asked = new RegExp(`\\b(findings\\(\\s*${rule},|${rule}\\.check\\()`);
  assert.ok(
    tests.some((text) => asked.test(text)),
    `write a test of ${rule} in tests/registry/rules: what it must find, and what it must leave alone`,
  );
});

test('a problem names the rule, the field and the line of the file on which it stands', (t) => {
  const folder = temporaryFolder(t, { 'widget.yaml': 'name: Widget Server\naliases:\n  - one\n  - widget server\n' });
  const broken = { ...product, file: `${folder}/widget.yaml`, aliases: ['one', 'widget server'] };
  const problems = checkRules({ assignments: [], software: [broken], services: [], guides: [], prose: [] });
  assert.deepEqual(
    problems.map(({ rule, line, field }) => ({ rule, line, field })),
    [{ rule: 'alias-once', line: 4, field: 'aliases[1]' }],
  );
});
