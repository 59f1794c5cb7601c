import assert from 'node:assert/strict';
import { test } from 'vitest';
import { lastChanged, lastChecked } from '../../src/registry/lastChanged.ts';
import { port } from '../support/port.ts';
import { knownService, software, use } from '../support/software.ts';
import { source } from '../support/source.ts';

const read = (accessed: string) => [source('Page', { accessed })];
const asOf = { assignments: '2026-02', metadata: '2014-07' };

test('a port without curated facts changed when the registry did, on the first of the month', () => {
  assert.equal(lastChanged(port({ asOf })), '2026-02-01');
});

test('a registry with a day keeps its day', () => {
  assert.equal(lastChanged(port({ asOf: { ...asOf, assignments: '2026-02-17' } })), '2026-02-17');
});

test('sources read before the registry do not count', () => {
  assert.equal(lastChanged(port({ asOf, uses: [use('Lustre', { sources: read('2025-12-31') })] })), '2026-02-01');
});

test('the youngest source decides: of a use, a service, an advice or the story', () => {
  const uses = [use('Lustre', { sources: read('2026-03-01') })];
  const services = [knownService({ sources: read('2026-03-02') })];
  const exposure = [
    {
      software: 'lustre',
      product: 'Lustre',
      advice: 'internet' as const,
      reason: 'Because.',
      sources: read('2026-03-03'),
    },
  ];
  const story = { sources: { spec: source('Spec', { accessed: '2026-03-04' }) }, body: 'A story.[^spec]' };
  assert.equal(lastChanged(port({ asOf, uses })), '2026-03-01');
  assert.equal(lastChanged(port({ asOf, uses, services })), '2026-03-02');
  assert.equal(lastChanged(port({ asOf, uses, services, exposure })), '2026-03-03');
  assert.equal(lastChanged(port({ asOf, uses, services, exposure, story })), '2026-03-04');
});

test('a product was checked when its youngest source was read', () => {
  const sources = { a: source('A', { accessed: '2026-01-02' }), b: source('B', { accessed: '2025-11-30' }) };
  assert.equal(lastChecked(software({ sources })), '2026-01-02');
});
