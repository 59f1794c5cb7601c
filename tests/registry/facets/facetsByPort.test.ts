import assert from 'node:assert/strict';
import { test } from 'vitest';
import { facetsByPort } from '../../../src/registry/merge/byPort.ts';
import { PORT_COUNT } from '../../../src/registry/ranges.ts';
import { readOne } from '../../../src/registry/records/readOne.ts';
import { FACETS, FacetsFile, type FacetId } from '../../../src/registry/schema/facet.ts';

const file = readOne('content/facets.yaml', FacetsFile);
assert.ok(file.value);
const byPort = facetsByPort(file.value);

/** How many ports have each facet: by the documents that the facets cite. */
const SIZES: Record<FacetId, number> = {
  privileged: 1024,
  'ephemeral-linux': 28_232,
  'ephemeral-windows': 16_384,
  'ephemeral-macos': 16_384,
  'ephemeral-freebsd': 55_536,
  'blocked-by-browsers': 83,
  nodeport: 2768,
  'x11-display': 64,
};

for (const facet of FACETS) {
  test(`${SIZES[facet]} ports are marked ${facet}`, () => {
    assert.equal(byPort.filter((facets) => facets.includes(facet)).length, SIZES[facet]);
  });
}

test('every port has a list of facets, in one order', () => {
  assert.equal(byPort.length, PORT_COUNT);
  assert.ok(byPort.every((facets) => facets.join() === FACETS.filter((facet) => facets.includes(facet)).join()));
});

const BOUNDARIES: [port: number, facets: FacetId[]][] = [
  [0, ['privileged', 'blocked-by-browsers']],
  [988, ['privileged']],
  [1023, ['privileged']],
  [1024, []],
  [5999, []],
  [6000, ['blocked-by-browsers', 'x11-display']],
  [6001, ['x11-display']],
  [6063, ['x11-display']],
  [6064, []],
  [8080, []],
  [9999, []],
  [10000, ['ephemeral-freebsd']],
  [10080, ['ephemeral-freebsd', 'blocked-by-browsers']],
  [29999, ['ephemeral-freebsd']],
  [30000, ['ephemeral-freebsd', 'nodeport']],
  [32767, ['ephemeral-freebsd', 'nodeport']],
  [32768, ['ephemeral-linux', 'ephemeral-freebsd']],
  [49151, ['ephemeral-linux', 'ephemeral-freebsd']],
  [49152, ['ephemeral-linux', 'ephemeral-windows', 'ephemeral-macos', 'ephemeral-freebsd']],
  [60999, ['ephemeral-linux', 'ephemeral-windows', 'ephemeral-macos', 'ephemeral-freebsd']],
  [61000, ['ephemeral-windows', 'ephemeral-macos', 'ephemeral-freebsd']],
  [65535, ['ephemeral-windows', 'ephemeral-macos', 'ephemeral-freebsd']],
];

for (const [port, facets] of BOUNDARIES) {
  test(`${port} is ${facets.join(', ') || 'nothing special'}`, () => {
    assert.deepEqual(byPort[port], facets);
  });
}

test('browsers refuse the 83 ports of the Fetch Standard', () => {
  const refused = byPort.flatMap((facets, port) => (facets.includes('blocked-by-browsers') ? [port] : []));
  assert.deepEqual(refused.slice(0, 14), [0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25]);
  assert.deepEqual(refused.slice(-8), [6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080]);
});
