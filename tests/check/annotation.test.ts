import assert from 'node:assert/strict';
import { test } from 'vitest';
import { annotation } from '../../src/check/annotation.ts';
import type { Problem } from '../../src/registry/problems.ts';

const PROBLEM: Problem = {
  file: 'content/software/redis.yaml',
  line: 12,
  field: 'ports[0].source',
  rule: 'source-exists',
  message: 'no source is called "manual"',
  remedy: 'add it under "sources"',
  severity: 'error',
};

test('a problem becomes a workflow command with its place, its rule and its remedy', () => {
  assert.equal(
    annotation(PROBLEM),
    '::error file=content/software/redis.yaml,line=12,title=source-exists%3A ports[0].source::' +
      'no source is called "manual" → add it under "sources"',
  );
});

test('a warning is one, and what is not known is left out', () => {
  assert.equal(
    annotation({ file: 'content/ports/x.mdx', message: 'misnamed', severity: 'warning' }),
    '::warning file=content/ports/x.mdx::misnamed',
  );
});

test('nothing in a problem can end the command, add a property or begin another command', () => {
  const told = annotation({
    ...PROBLEM,
    file: 'content/software/a,line=1::b\r\n::warning::c.yaml',
    field: 'x::error file=y,title=z',
    message: '100 %\n::set-env name=PATH::/tmp\r\n::stop-commands::x',
    remedy: 'a\n::error::b',
  });
  const [before, command = '', ...data] = told.split('::');
  assert.equal(before, '');
  assert.equal(command.split(',').length, 3);
  assert.match(command, /^error file=[^,]*,line=12,title=[^,]*$/);
  assert.ok(data.join('::').startsWith('100 %25<U+000A>'));
  assert.doesNotMatch(told, /[\r\n]/);
});
