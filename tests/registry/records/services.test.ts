import assert from 'node:assert/strict';
import { test } from 'vitest';
import { readServices } from '../../../src/registry/records/services.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { SERVICE } from './fixture.ts';

test('a sound service has no problems', (t) => {
  const { records, problems } = readServices(temporaryFolder(t, { 'widget.yaml': SERVICE }));
  assert.deepEqual(problems, []);
  assert.deepEqual(
    records.map(({ id, ports, source }) => [id, ports, source]),
    [['widget', [4321], ['manual']]],
  );
});
