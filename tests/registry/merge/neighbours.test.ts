import assert from 'node:assert/strict';
import { test } from 'vitest';
import { knownService, use } from '../../support/software.ts';
import { labelOf, neighbours } from '../../../src/registry/merge/nearby.ts';

const LABELS = [null, 'a', 'b', null, 'c', 'd', null, 'e'];
const found = neighbours(LABELS);
const numbers = (port: number) =>
  [found[port]?.below, found[port]?.above].map((links) => links?.map(({ number }) => number));

test('the three nearest named ports on either side are found, the nearest first', () => {
  assert.deepEqual(numbers(6), [[5, 4, 2], [7]]);
  assert.deepEqual(numbers(3), [
    [2, 1],
    [4, 5, 7],
  ]);
});

test('a named port is no neighbour of its own', () => {
  assert.deepEqual(numbers(4), [
    [2, 1],
    [5, 7],
  ]);
});

test('at the edges one side is empty', () => {
  assert.deepEqual(numbers(0), [[], [1, 2, 4]]);
  assert.deepEqual(numbers(7), [[5, 4, 2], []]);
});

test('a neighbour comes with its name', () => {
  assert.deepEqual(found[0]?.above[0], { number: 1, name: 'a' });
});

test('a port is called by its service, by who listens there, by its registered name, or by a program of the past', () => {
  const [tomcat, jetty] = [use('Tomcat'), use('Jetty')];
  const trojan = use('Sub7', { status: 'legacy' });
  const label = (known: Partial<Parameters<typeof labelOf>[0]>) =>
    labelOf({ services: [], uses: [], primaryName: 'sunproxyadmin', ...known });
  assert.equal(label({ services: [knownService({ title: 'SSH' })], uses: [tomcat] }), 'SSH');
  assert.equal(label({ uses: [tomcat] }), 'Tomcat');
  assert.equal(label({ uses: [tomcat, jetty] }), 'Tomcat and others');
  assert.equal(label({ uses: [trojan] }), 'sunproxyadmin');
  assert.equal(label({ uses: [trojan], primaryName: null }), 'Sub7');
  assert.equal(label({ primaryName: null }), null);
});
