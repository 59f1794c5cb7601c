import assert from 'node:assert/strict';
import { test } from 'vitest';
import { VERDICT_QUESTIONS } from '../../../src/registry/schema/port.ts';
import { verdict } from '../../../src/registry/verdict/index.ts';
import { evidence } from '../../support/evidence.ts';
import { port } from '../../support/port.ts';

test('the verdict answers its questions in the order in which readers ask them', () => {
  assert.deepEqual(
    verdict(port(), evidence).map(({ question }) => question),
    [...VERDICT_QUESTIONS],
  );
});
