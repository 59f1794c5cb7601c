import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverageTable, isCovered } from './coverage.ts';

type Files = Parameters<typeof coverageTable>[0]['files'];

const shares = (coveredLinePercent: number, coveredBranchPercent: number) => ({ coveredLinePercent, coveredBranchPercent });
const totals = { ...shares(97.25, 95), totalLineCount: 0, totalBranchCount: 0, totalFunctionCount: 0, coveredLineCount: 0, coveredBranchCount: 0, coveredFunctionCount: 0, coveredFunctionPercent: 0 };
const files = [
  { path: '/project/src/registry/a.ts', ...shares(100, 100) },
  { path: '/project/src/registry/b.ts', ...shares(100, 94.9) },
] as Files;

test('lines and branches have to reach the least share, each for itself', () => {
  assert.deepEqual(
    [shares(95, 95), shares(94.9, 100), shares(100, 94.9)].map((totals) => isCovered({ totals })),
    [true, false, false],
  );
});

test('the table names the files that fall short, and tells the share of all', () => {
  assert.deepEqual(coverageTable({ files, totals, workingDirectory: '/project/' }).split('\n'), [
    'src/registry/b.ts: 100.0 % of lines, 94.9 % of branches',
    '2 files of src/registry/**/*.ts: 97.3 % of lines, 95.0 % of branches',
  ]);
});
