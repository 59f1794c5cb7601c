import assert from 'node:assert/strict';
import { test } from 'vitest';
import { testCommands } from '../../../src/articles/commands/test.ts';
import type { Port } from '../../../src/registry/schema/port.ts';
import { assignedPort, port, transports } from '../../support/port.ts';
import { use } from '../../support/software.ts';

const assigned = { status: 'assigned' as const, names: ['widget'], description: '' };
const lines = (port: Port) =>
  Object.fromEntries(
    Object.entries(testCommands(port, port.transportsInUse)).map(([system, own]) => [
      system,
      own.map(({ command }) => command),
    ]),
  );

test('a UDP port is not tried over TCP', () => {
  const nmap = ['sudo nmap -sU -p 51820 HOST'];
  assert.deepEqual(lines(port({ number: 51820, uses: [use('WireGuard', { transports: ['udp'] })] })), {
    Linux: nmap,
    macOS: nmap,
    Windows: ['nmap -sU -p 51820 HOST'],
  });
});

test('an SCTP port is tried from Linux, and one that nothing can try has no commands', () => {
  const only = (transport: 'sctp' | 'dccp') =>
    lines(assignedPort('widget', { transports: transports({ [transport]: assigned }) }));
  assert.deepEqual(only('sctp'), { Linux: ['sudo nmap -sY -p 4321 HOST'] });
  assert.deepEqual(only('dccp'), {});
  assert.deepEqual(lines(port({ number: 0 })), {});
});

test('curl is tried where a record speaks of the web, and nowhere else', () => {
  const { Linux = [], Windows = [] } = lines(port({ uses: [use('Widget', { role: 'the API over HTTPS' })] }));
  assert.equal(Linux.at(-1), 'curl -kI https://HOST:4321/');
  assert.equal(Windows.at(-1), 'curl.exe -kI https://HOST:4321/');
  assert.doesNotMatch(lines(port({ uses: [use('Redis')] }))['Linux']?.join() ?? '', /curl/);
});
