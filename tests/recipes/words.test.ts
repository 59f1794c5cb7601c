import assert from 'node:assert/strict';
import { test } from 'vitest';
import { productOf } from '../../src/recipes/product.ts';
import { everyonePorts, introduction, notesOf } from '../../src/recipes/words.ts';
import type { Exposure, SoftwarePort } from '../../src/registry/schema/software.ts';
import { software, softwarePort } from '../support/software.ts';

const entries = (ports: readonly SoftwarePort[], exposure: Exposure[] = []) =>
  productOf(software({ ports: [...ports], exposure })).entries;
const CLIENTS = { direction: 'in', from: 'clients' } as const;

test('a note says who needs the port, the reason against it and the advice, a reason once', () => {
  const exposure: Exposure[] = [
    {
      ports: [{ start: 1, end: 3 }],
      advice: 'trusted-network',
      reason: 'It has no password.',
      source: ['manual'],
    },
    { ports: [{ start: 4, end: 4 }], advice: 'this-machine', reason: 'It runs commands.', source: ['manual'] },
  ];
  const ports = [
    softwarePort(1, CLIENTS),
    softwarePort(2, { ...CLIENTS, default: false }),
    softwarePort(4, CLIENTS),
    softwarePort(5, { direction: 'in', from: 'administrators' }),
    softwarePort(6, { direction: 'out' }),
    softwarePort(7),
  ];
  assert.deepEqual(notesOf(entries(ports, exposure)), [
    'For its clients. Only for a network you trust. It has no password.',
    'Optional: it is not there unless you turn it on. Only for a network you trust.',
    'Keep it on this machine. It runs commands.',
    'For administrators: open it to their addresses alone.',
    'Outgoing: it asks others there, and nothing is to be opened on this machine.',
    'The record does not say who needs it, so that it is in no recipe.',
  ]);
});

test('the introduction tells where there is nothing to open, and where there is no recipe', () => {
  assert.match(introduction(entries([softwarePort(1, CLIENTS)])), /^Ticked is what clients or other nodes need\.$/);
  assert.match(
    introduction(entries([softwarePort(1, CLIENTS), softwarePort(2, { ...CLIENTS, default: false })])),
    /stays closed/,
  );
  assert.match(
    introduction(entries([softwarePort(1, { ...CLIENTS, address: 'loopback' })])),
    /nothing has to be opened/,
  );
  assert.match(introduction(entries([softwarePort(1, { direction: 'out' })])), /^Nothing has to be opened/);
  assert.match(introduction(entries([softwarePort(1)])), /^There is no recipe/);
});

test('the ports for everyone are named, each once', () => {
  const anyone = { direction: 'in', from: 'anyone' } as const;
  assert.equal(
    everyonePorts(
      entries([
        softwarePort(80, anyone),
        softwarePort(443, anyone),
        softwarePort(443, { ...anyone, transport: ['udp'] }),
        softwarePort(22, CLIENTS),
      ]),
    ),
    '80 and 443',
  );
});
