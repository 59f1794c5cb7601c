import assert from 'node:assert/strict';
import { test } from 'vitest';
import { ProblemsError, formatProblems, throwOnErrors, type Problem } from '../../src/registry/problems.ts';

const PROBLEMS: Problem[] = [
  {
    file: 'content/software/redis.yaml',
    line: 12,
    field: 'ports[0].source',
    message: 'no source is called "manual"',
    remedy: 'add it under "sources"',
    severity: 'error',
  },
  { file: 'content/software/redis.yaml', line: 3, message: 'Map keys must be unique', severity: 'error' },
  { file: 'content/ports/Redis.mdx', message: 'expected the number of a port', severity: 'error' },
  {
    file: 'content/registry/registry.csv',
    line: 9,
    field: 'Port Number',
    message: 'port 757 is in no row',
    severity: 'warning',
  },
];

test('problems are told one per line, in the order of files and lines, with place, field and remedy', () => {
  assert.equal(
    formatProblems(PROBLEMS),
    [
      'content/ports/Redis.mdx: expected the number of a port',
      'warning: content/registry/registry.csv:9 Port Number: port 757 is in no row',
      'content/software/redis.yaml:3: Map keys must be unique',
      'content/software/redis.yaml:12 ports[0].source: no source is called "manual" → add it under "sources"',
    ].join('\n'),
  );
});

test('a run with errors ends with all of them in one message, without the warnings', () => {
  assert.throws(
    () => throwOnErrors(PROBLEMS),
    (error) => {
      assert.ok(error instanceof ProblemsError);
      assert.equal(error.problems.length, 3);
      assert.match(error.message, /^3 problems in the facts\ncontent\/ports\/Redis\.mdx: /);
      assert.doesNotMatch(error.message, /warning/);
      return true;
    },
  );
});

test('one error is called one problem', () => {
  assert.throws(() => throwOnErrors(PROBLEMS.slice(0, 1)), /^ProblemsError: 1 problem in the facts\n/);
});

test('warnings alone end nothing', () => {
  throwOnErrors(PROBLEMS.filter(({ severity }) => severity === 'warning'));
});

test('what a message quotes cannot act on the terminal, and is cut where it has no end', () => {
  const message = `port "\u001b[31m\u202E22\n" ${'x'.repeat(5000)}`;
  const told = formatProblems([
    { file: 'registry.csv', line: 2, message, remedy: 'fetch it again', severity: 'error' },
  ]);
  assert.ok(told.startsWith('registry.csv:2: port "<U+001B>[31m<U+202E>22<U+000A>" xxx'));
  assert.ok(told.endsWith('x… → fetch it again'));
  assert.ok(told.length < 1100);
});

test('nor can the name of a file, a field or a remedy', () => {
  const told = formatProblems([
    { file: 'a\u001b[2J.yaml', field: 'b\u0007', message: 'c', remedy: 'd\ne', severity: 'error' },
  ]);
  assert.equal(told, 'a<U+001B>[2J.yaml b<U+0007>: c → d<U+000A>e');
});
