import assert from 'node:assert/strict';
import { test } from 'vitest';
import { z } from 'astro/zod';
import { parseYaml } from '../../../src/registry/records/parseYaml.ts';
import { unfilledLines, unfilledValues } from '../../../src/registry/records/unfilled.ts';

test('every value that begins with the mark is found, with its path and what it asks for', () => {
  assert.deepEqual(
    unfilledValues({
      name: 'TODO the name',
      list: [1, { role: 'TODO: a few words' }],
      none: null,
      fine: 'no TODO here',
      todos: 'TODOS',
    }),
    [
      { path: ['name'], message: 'still to be filled in: the name' },
      { path: ['list', 1, 'role'], message: 'still to be filled in: a few words' },
    ],
  );
});

test('lines of a text that begin with the mark are found', () => {
  assert.deepEqual(unfilledLines('One.\r\n\r\nTODO the rest\r\nNot TODO.'), [
    { line: 2, message: 'still to be filled in: the rest' },
  ]);
});

test('a value that is not filled in is one problem, whatever the schema says of it, and others are told beside it', () => {
  const schema = z.strictObject({ port: z.number(), name: z.string() });
  const { problems } = parseYaml('port: TODO a number\ncolour: red\n', 'x.yaml', schema);
  assert.deepEqual(
    problems.map(({ rule, line, field }) => [rule, line, field]),
    [
      ['filled-in', 1, 'port'],
      ['schema', 1, 'name'],
      ['schema', 2, 'colour'],
    ],
  );
});

test('a text that would do for the schema is refused while it is not filled in', () => {
  const { value, problems } = parseYaml('name: TODO the name\n', 'x.yaml', z.strictObject({ name: z.string() }));
  assert.equal(value, undefined);
  assert.deepEqual(
    problems.map(({ rule }) => rule),
    ['filled-in'],
  );
});
