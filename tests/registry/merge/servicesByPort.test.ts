import assert from 'node:assert/strict';
import { test } from 'vitest';
import { servicesByPort } from '../../../src/registry/merge/byPort.ts';
import { service } from '../../support/software.ts';
import { source } from '../../support/source.ts';

test('a service leads to each of its ports, with its sources in place of their keys', () => {
  const found = servicesByPort([service({ ports: [80, 8080] })]);
  assert.deepEqual([...found.keys()], [80, 8080]);
  assert.deepEqual(found.get(80)?.[0]?.sources, [source('RFC of Widget', { kind: 'standard' })]);
});

test('a service that names the port first comes before one that names it later, then the order of ids decides', () => {
  const services = [
    service({ id: 'second', ports: [1, 80] }),
    service({ id: 'zebra', ports: [80] }),
    service({ id: 'ape', ports: [80] }),
  ];
  assert.deepEqual(
    servicesByPort(services)
      .get(80)
      ?.map(({ id }) => id),
    ['ape', 'zebra', 'second'],
  );
});
