import assert from 'node:assert/strict';
import { test } from 'vitest';
import { conflicts } from '../../src/recipes/conflicts.ts';
import { productOf, type RecipeProduct } from '../../src/recipes/product.ts';
import type { SoftwarePort } from '../../src/registry/schema/software.ts';
import { software, softwarePort } from '../support/software.ts';

const product = (id: string, ...ports: SoftwarePort[]): RecipeProduct => productOf(software({ id, name: id, ports }));
const port = (start: number, changes: Partial<SoftwarePort> = {}) =>
  softwarePort(start, { direction: 'in', from: 'clients', ...changes });
const shortly = (...products: RecipeProduct[]) =>
  conflicts(products).map(({ range, transports, claimants }) =>
    [`${range.start}-${range.end}`, ...transports, ...claimants.map(({ id }) => id)].join(' '),
  );

test('two products on one port are named, with the setting that moves each', () => {
  const configure = [{ where: 'one.conf', setting: 'port {port}' }];
  const [conflict] = conflicts([product('one', port(8080, { configure })), product('two', port(8080))]);
  assert.deepEqual(conflict?.range, { start: 8080, end: 8080 });
  assert.deepEqual(
    conflict?.claimants.map(({ id, settings }) => [id, settings]),
    [
      ['one', configure],
      ['two', []],
    ],
  );
});

test('three products on one port are one conflict', () => {
  assert.deepEqual(shortly(...['one', 'two', 'three'].map((id) => product(id, port(8080)))), [
    '8080-8080 tcp one two three',
  ]);
});

test('what this machine alone needs is held as well', () => {
  assert.deepEqual(shortly(product('one', port(8080)), product('two', port(8080, { from: 'this-machine' }))), [
    '8080-8080 tcp one two',
  ]);
});

test('ranges collide where they overlap', () => {
  const range = port(5000, { port: { start: 5000, end: 5010 } });
  assert.deepEqual(shortly(product('one', range), product('two', port(5005))), ['5005-5005 tcp one two']);
  const nodePorts = port(30000, { port: { start: 30000, end: 32767 } });
  assert.deepEqual(
    shortly(product('one', nodePorts), product('two', nodePorts)),
    [],
    'of a long range a product takes some ports',
  );
});

test('other transports, options, old software, outgoing connections and one product twice do not collide', () => {
  const one = product('one', port(8080), port(8080));
  assert.deepEqual(shortly(one), []);
  for (const changes of [
    { transport: ['udp'] },
    { default: false },
    { status: 'legacy' },
    { direction: 'out' },
  ] as const satisfies Partial<SoftwarePort>[]) {
    assert.deepEqual(
      shortly(one, product('two', port(8080, changes as Partial<SoftwarePort>))),
      [],
      JSON.stringify(changes),
    );
  }
});

test('discovery by multicast is shared', () => {
  const udp = (start: number) => port(start, { transport: ['udp'] });
  assert.deepEqual(shortly(product('one', udp(1900), udp(5353)), product('two', udp(1900), udp(5353))), []);
});
