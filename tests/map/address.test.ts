import assert from 'node:assert/strict';
import { test } from 'vitest';
import { readMapState, writeMapState } from '../../src/map/address.ts';

test('an address says where one looks and what is shown', () => {
  const query = 'at=8080&zoom=12.5&without=unassigned,dynamic&kind=database&range=nodeport&product=redis';
  const state = readMapState(query);
  assert.deepEqual(state, {
    port: 8080,
    zoom: 12.5,
    filter: { hidden: ['unassigned', 'dynamic'], kind: 'database', range: 'nodeport', product: 'redis' },
  });
  assert.equal(writeMapState(state), query);
  assert.equal(writeMapState(readMapState('')), '');
});

for (const query of ['at=65536', 'at=-1', 'at=x', 'zoom=0.5', 'zoom=1e9', 'zoom=x', 'kind=%3Cb%3E', 'product=../x']) {
  test(`"${query}" is as if it were not there`, () => {
    assert.deepEqual(readMapState(query), { filter: { hidden: [] }, zoom: 1 });
  });
}
