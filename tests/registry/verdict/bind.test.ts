import assert from 'node:assert/strict';
import { test } from 'vitest';
import { bind } from '../../../src/registry/verdict/bind.ts';
import { evidence } from '../../support/evidence.ts';
import { port } from '../../support/port.ts';

test('a privileged port needs root on Linux, and macOS is told apart', () => {
  const asked = bind(port({ number: 80, facets: ['privileged'] }), evidence);
  assert.deepEqual([asked.answer, asked.short], ['no', 'Not on Linux']);
  assert.match(asked.reason, /CAP_NET_BIND_SERVICE.*macOS/);
  assert.deepEqual(
    asked.sources.map(({ title }) => title),
    ['privileged', 'xnu-bind'],
  );
});

test('any other port needs no privileges', () => {
  const free = bind(port(), evidence);
  assert.deepEqual([free.answer, free.short, free.sources[0]?.title], ['yes', 'Yes', 'privileged']);
});
