import assert from 'node:assert/strict';
import { test } from 'vitest';
import { productOf } from '../../src/recipes/product.ts';
import { everyonePorts, introduction, notesOf, samplesIn } from '../../src/recipes/words.ts';
import type { Exposure, Software, SoftwarePort } from '../../src/registry/schema/software.ts';
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

test('administrators’ addresses are closer than a trusted network, so that it is not said as well', () => {
  const administrators = { direction: 'in', from: 'administrators' } as const;
  const exposure: Exposure[] = [
    { ports: [{ start: 2, end: 2 }], advice: 'trusted-network', reason: 'It has no password.', source: ['manual'] },
  ];
  assert.equal(
    notesOf(entries([softwarePort(1, CLIENTS), softwarePort(2, administrators)], exposure))[1],
    'For administrators: open it to their addresses alone. It has no password.',
  );
});

test('a port inside a container says which number to open, and one for clients everywhere that they are', () => {
  const [inside, tunnel] = notesOf(
    productOf(
      software({
        kind: 'vpn',
        ports: [softwarePort(80, { ...CLIENTS, address: 'container' }), softwarePort(1194, CLIENTS)],
      }),
    ).entries,
  );
  assert.equal(inside, 'There only inside its container: open the number under which you publish it.');
  assert.equal(tunnel, 'For its clients, wherever they are.');
});

const introduced = (changes: Partial<Software>) => introduction(productOf(software(changes)));

test('the introduction tells where there is nothing to open, and where there is no recipe', () => {
  const optional = softwarePort(2, { ...CLIENTS, default: false });
  assert.equal(
    introduced({ ports: [softwarePort(1, CLIENTS)] }),
    'What clients or machines that work with it need is opened.',
  );
  assert.match(introduced({ ports: [softwarePort(1, CLIENTS), optional] }), /stays closed/);
  assert.match(
    introduced({ ports: [softwarePort(1, { ...CLIENTS, address: 'loopback' })] }),
    /nothing has to be opened/,
  );
  assert.match(introduced({ ports: [softwarePort(1, { direction: 'out' })] }), /^Nothing has to be opened/);
  assert.match(introduced({ ports: [softwarePort(1)] }), /^There is no recipe/);
});

test('the introduction says that the main port is not among the opened ones, and why', () => {
  const main = softwarePort(6379, { ...CLIENTS, address: 'loopback' });
  assert.match(
    introduced({ ports: [main, softwarePort(2, CLIENTS)] }),
    /Not its main port, 6379: unless told otherwise it listens on this machine alone\./,
  );
  assert.doesNotMatch(introduced({ ports: [softwarePort(2, CLIENTS), main] }), /main port/);
});

test('the introduction tells on what the opened ports depend', () => {
  const optional = softwarePort(1, { ...CLIENTS, default: false });
  assert.match(introduced({ ports: [optional] }), /once you have turned it on/);
  assert.match(
    introduced({ ports: [softwarePort(1, { direction: 'in', from: 'administrators' })] }),
    /^Only those who administer/,
  );
  assert.match(introduced({ ports: [softwarePort(1, { ...CLIENTS, address: 'container' })] }), /publish its container/);
  assert.match(introduced({ platform: 'device', ports: [softwarePort(1, CLIENTS)] }), /set on the device itself/);
  assert.match(introduced({ platform: 'cluster', ports: [softwarePort(1, CLIENTS)] }), /those of pods/);
});

test('what stands for something of the reader’s own is named only where it stands there', () => {
  assert.equal(samplesIn('ufw allow 51820/udp'), '');
  assert.match(samplesIn('from 192.168.1.0/24 to any'), /in place of 192\.168\.1\.0\/24\./);
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
