import assert from 'node:assert/strict';
import { test } from 'vitest';
import { crowdedOrder } from '../../../src/registry/rules/crowdedOrder.ts';
import type { Software } from '../../../src/registry/schema/software.ts';
import { software, softwarePort } from '../../support/software.ts';
import { findings, service } from './facts.ts';

const named = (name: string, changes: Partial<Software> = {}) => ({
  ...software({ id: name.toLowerCase(), name, ...changes }),
  file: `content/software/${name.toLowerCase()}.yaml`,
});
const told = (products: ReturnType<typeof named>[], services: (typeof service)[] = []) =>
  findings(crowdedOrder, { software: products, services }).map(({ message }) => message);

test('three current users whose first two differ by the alphabet alone are told, with the port', () => {
  assert.deepEqual(told([named('Beta'), named('Alpha'), named('Gamma')]), [
    'on 4321, 3 products are current, and Alpha comes before Beta by the alphabet alone',
  ]);
});

test('a prominence, a default or the main port tells the first two apart', () => {
  const [beta, gamma] = [named('Beta'), named('Gamma')];
  assert.deepEqual(told([named('Alpha', { prominence: 3 }), beta, gamma]), []);
  assert.deepEqual(told([named('Alpha', { ports: [softwarePort(4321, { prominence: 3 })] }), beta, gamma]), []);
  const aside = { ports: [softwarePort(9), softwarePort(4321)] };
  assert.deepEqual(told([named('Alpha'), named('Beta', aside), named('Gamma', aside)]), []);
  const option = { ports: [softwarePort(4321, { default: false })] };
  assert.deepEqual(told([named('Alpha'), named('Beta', option), named('Gamma', option)]), []);
});

test('two users are no crowd; neither are old releases, wide ranges, or one product with two entries', () => {
  const [alpha, beta] = [named('Alpha'), named('Beta')];
  assert.deepEqual(told([alpha, beta]), []);
  assert.deepEqual(told([alpha, beta, named('Gamma', { ports: [softwarePort(4321, { status: 'legacy' })] })]), []);
  const wide = { ports: [softwarePort(1, { port: { start: 4000, end: 5000 } })] };
  assert.deepEqual(told([alpha, beta, named('Gamma', wide)]), []);
  const twice = { ports: [softwarePort(4321), softwarePort(4321, { transport: ['udp'] })] };
  assert.deepEqual(told([alpha, named('Beta', twice)]), []);
});

test('a service with a record stands before all of them', () => {
  assert.deepEqual(told([named('Alpha'), named('Beta'), named('Gamma')], [{ ...service, ports: [4321] }]), []);
});
