import assert from 'node:assert/strict';
import { test } from 'vitest';
import { capRepeats } from '../../../src/registry/csv/capRepeats.ts';
import type { Problem } from '../../../src/registry/problems.ts';

function problem(line: number, remedy: string): Problem {
  return { file: 'registry.csv', line, message: `problem ${line}`, remedy, severity: 'error' };
}

test('after the limit of a kind one line says how many more there are, at the first of them', () => {
  const many = [1, 2, 3, 4, 5].map((line) => problem(line, 'mend it'));
  const other = [6, 7].map((line) => problem(line, 'mend it otherwise'));
  assert.deepEqual(
    capRepeats([...many, ...other], 2).map(({ line, message }) => [line, message]),
    [
      [1, 'problem 1'],
      [2, 'problem 2'],
      [3, 'from here on 3 more of this kind'],
      [6, 'problem 6'],
      [7, 'problem 7'],
    ],
  );
});

test('as many as the limit are all shown', () => {
  const problems = [1, 2].map((line) => problem(line, 'mend it'));
  assert.deepEqual(capRepeats(problems, 2), problems);
});
