import assert from 'node:assert/strict';
import { test } from 'vitest';
import { overview } from '../../src/check/overview.ts';
import type { Problem } from '../../src/registry/problems.ts';

const problem = (file: string, severity: Problem['severity'], rule = 'some-rule', line = 1): Problem => ({
  file: `content/${file}`,
  line,
  rule,
  message: 'odd',
  severity,
});
const every = { all: false, files: [] };

test('errors are shown, a notice is not, and the counts agree in number', () => {
  assert.equal(
    overview([problem('a.yaml', 'error'), problem('b.csv', 'notice')], every),
    'content/a.yaml:1: odd\n1 error, 0 warnings in content/',
  );
  assert.equal(overview([], every), '0 errors, 0 warnings in content/');
});

test('a few warnings of a rule are shown one by one, many by their number', () => {
  const few = [1, 2, 3].map((line) => problem('a.yaml', 'warning', 'few', line));
  const many = [1, 2, 3, 4].map((line) => problem('b.yaml', 'warning', 'many', line));
  assert.deepEqual(overview([...many, ...few], every).split('\n'), [
    'warning: content/a.yaml:1: odd',
    'warning: content/a.yaml:2: odd',
    'warning: content/a.yaml:3: odd',
    '4 warnings of the rule many',
    'npm run check -- --all lists them, npm run check -- software/redis those of one file',
    '0 errors, 7 warnings in content/',
  ]);
  assert.equal(overview(many, { all: true, files: [] }).split('\n').length, 5);
});

test('all shows the notices too', () => {
  assert.equal(
    overview([problem('b.csv', 'notice')], { all: true, files: [] }),
    'notice: content/b.csv:1: odd\n0 errors, 0 warnings in content/',
  );
});

test('the problems of files that are named are shown with all of their warnings, and counted alone', () => {
  const many = [1, 2, 3, 4].map((line) => problem('software/redis.yaml', 'warning', 'many', line));
  const text = overview([...many, problem('software/valkey.yaml', 'error')], { all: false, files: ['redis', 'ssh'] });
  assert.equal(text.split('\n').length, 5);
  assert.match(text, /\n0 errors, 4 warnings in files with "redis" or "ssh"$/);
});
