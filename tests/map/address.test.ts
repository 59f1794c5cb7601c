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

test('the middle of the frame is told where no port is looked at, or another one', () => {
  const filter = { hidden: [] };
  assert.equal(writeMapState({ filter, zoom: 4, middle: 700 }), 'zoom=4&middle=700');
  assert.equal(writeMapState({ filter, zoom: 4, middle: 700, port: 22 }), 'at=22&zoom=4&middle=700');
  assert.equal(writeMapState({ filter, zoom: 4, middle: 22, port: 22 }), 'at=22&zoom=4');
  assert.equal(writeMapState({ filter, zoom: 1, middle: 32896, port: 22 }), 'at=22');
  assert.equal(readMapState('zoom=4&middle=700').middle, 700);
});

for (const query of [
  'at=65536',
  'at=-1',
  'at=x',
  'zoom=0.5',
  'zoom=1e9',
  'zoom=x',
  'middle=65536',
  'kind=%3Cb%3E',
  'product=../x',
]) {
  test(`"${query}" is as if it were not there`, () => {
    assert.deepEqual(readMapState(query), { filter: { hidden: [] }, zoom: 1 });
  });
}
