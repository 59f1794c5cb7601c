import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { test } from 'vitest';
import { countOf, readMap, shownPorts } from '../../src/map/filter.ts';
import { mapData } from '../../src/map/mapData.ts';
import { loadRegistry } from '../../src/registry/index.ts';

const { ports, facets } = loadRegistry();
const data = mapData(ports, facets);
const map = readMap(data);
const shown = (...given: Parameters<typeof shownPorts> extends [unknown, ...infer Rest] ? Rest : never) =>
  shownPorts(map, ...given);
const total = (values: Uint8Array) => values.reduce((sum, value) => sum + value, 0);

test('each port has a status, a kind and what the verdict says of reaching it', () => {
  for (const values of [map.status, map.kind, map.exposure]) assert.equal(values.length, 65536);
  assert.equal(map.statuses[map.status[988] ?? -1]?.label, 'software on record');
  assert.equal(map.statuses[map.status[62000] ?? -1]?.label, 'dynamic, never assigned');
  assert.equal(map.kinds[map.kind[6379] ?? -1]?.id, 'database');
  for (const port of ports)
    assert.equal(map.exposures[map.exposure[port.number] ?? -1]?.label, port.verdict.expose.short);
});

test('the counts of a legend are those of all ports', () => {
  for (const [values, categories] of [
    [map.status, map.statuses],
    [map.kind, map.kinds],
    [map.exposure, map.exposures],
  ] as const) {
    assert.equal(
      countOf(values, categories).reduce((sum, count) => sum + count, 0),
      65536,
    );
  }
});

test('a filter shows what all of it agrees on', () => {
  assert.equal(total(shown({ hidden: [] })), 65536);
  const observed = countOf(map.status, map.statuses)[0];
  const others = map.statuses.slice(1).map(({ id }) => id);
  assert.equal(total(shown({ hidden: others })), observed);
  const databases = shown({ hidden: [], kind: 'database' });
  assert.ok(databases[5432] && !databases[22]);
  assert.deepEqual(total(shown({ hidden: [], range: 'nodeport' })), 2768);
  assert.equal(total(shown({ hidden: others, kind: 'none' })), 0);
  const product = shown({ hidden: [], product: 'widget' }, [
    { start: 10, end: 12 },
    { start: 5000, end: 5000 },
  ]);
  assert.deepEqual([total(product), product[11], product[13]], [4, 1, 0]);
});

test('what the map does not know shows nothing', () => {
  for (const filter of [{ kind: 'x' }, { exposure: 'x' }, { range: 'x' }])
    assert.equal(total(shown({ hidden: [], ...filter })), 0);
});

test('the data are small', () => {
  const size = gzipSync(JSON.stringify(data)).length;
  assert.ok(size <= 12 * 1024, `${size} bytes`);
});
