import assert from 'node:assert/strict';
import { test } from 'vitest';
import { checkReport } from '../../src/check/report.ts';
import type { Problem } from '../../src/registry/problems.ts';

const RULES = [
  { name: 'alias-once', description: 'An alias belongs to one record.' },
  { name: 'source-used', description: 'A source is used.' },
];
const PROBLEMS: Problem[] = [
  {
    file: 'a.yaml',
    line: 3,
    field: 'aliases[0]',
    rule: 'alias-once',
    message: 'taken',
    remedy: 'delete it',
    severity: 'error',
  },
  { file: 'b.yaml', rule: 'alias-once', message: 'odd', severity: 'warning' },
  { file: 'c.csv', rule: 'alias-once', message: 'old', severity: 'notice' },
];

test('a report has its version, the counts, every rule, and every problem with all of its fields', () => {
  assert.deepEqual(checkReport(PROBLEMS, RULES), {
    schemaVersion: 1,
    counts: { errors: 1, warnings: 1, notices: 1 },
    rules: [
      { name: 'alias-once', description: 'An alias belongs to one record.', problems: 3 },
      { name: 'source-used', description: 'A source is used.', problems: 0 },
    ],
    problems: [
      {
        severity: 'error',
        rule: 'alias-once',
        file: 'a.yaml',
        line: 3,
        field: 'aliases[0]',
        message: 'taken',
        remedy: 'delete it',
      },
      {
        severity: 'warning',
        rule: 'alias-once',
        file: 'b.yaml',
        line: null,
        field: null,
        message: 'odd',
        remedy: null,
      },
      {
        severity: 'notice',
        rule: 'alias-once',
        file: 'c.csv',
        line: null,
        field: null,
        message: 'old',
        remedy: null,
      },
    ],
  });
});
