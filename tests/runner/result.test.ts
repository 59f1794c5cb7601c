import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasPassed, summaryTable, totalLine } from './result.ts';
import type { Result } from './result.ts';

const types: Result = { name: 'types', seconds: 12.34, counts: { passed: 1, failed: 0, skipped: 0 } };
const unit: Result = { name: 'unit', seconds: 4, counts: { passed: 120, failed: 2, skipped: 3 } };
const browser: Result = { name: 'browser', seconds: 0 };

test('the last line adds up all steps and names skipped tests only where there are any', () => {
  assert.equal(totalLine([types]), '1 passed, 0 failed');
  assert.equal(totalLine([types, unit, browser]), '121 passed, 2 failed, 3 skipped');
});

test('a step has passed when it was run and nothing in it failed', () => {
  assert.deepEqual([types, unit, browser].map(hasPassed), [true, false, false]);
});

test('the table has a line for each step', () => {
  assert.deepEqual(summaryTable([types, unit, browser]).split('\n').map((line) => line.trim().split(/ {2,}/)), [
    ['step', 'result', 'passed', 'failed', 'skipped', 'seconds'],
    ['types', 'passed', '1', '0', '0', '12.3'],
    ['unit', 'FAILED', '120', '2', '3', '4.0'],
    ['browser', 'not run'],
  ]);
});
