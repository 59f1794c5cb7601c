import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCommands, commandTransports, firewallCommands } from '../../src/articles/commands.ts';
import { SYSTEMS } from '../../src/articles/systemNames.ts';
import { assignedPort, port, transports } from '../support/port.ts';
import { use } from '../support/software.ts';

const assigned = { status: 'assigned' as const, names: ['widget'], description: '' };
const reserved = { status: 'reserved' as const, names: [], description: 'Reserved' };

test('commands speak of the transports on record, and of both where none is', () => {
  assert.deepEqual(
    commandTransports(assignedPort('widget', { transports: transports({ tcp: assigned, udp: reserved }) })),
    ['tcp'],
  );
  assert.deepEqual(
    commandTransports(
      assignedPort('widget', {
        transports: transports({ tcp: assigned }),
        uses: [use('Redis', { transports: ['udp'] })],
      }),
    ),
    ['tcp', 'udp'],
  );
  assert.deepEqual(commandTransports(port({ uses: [use('WireGuard', { transports: ['udp'] })] })), ['udp']);
  assert.deepEqual(commandTransports(assignedPort('m2ap', { transports: transports({ sctp: assigned }) })), [
    'tcp',
    'udp',
  ]);
  assert.deepEqual(commandTransports(port()), ['tcp', 'udp']);
});

const udp = port({ number: 51820, status: 'dynamic', uses: [use('WireGuard', { transports: ['udp'] })] });

test('who listens on a UDP port is asked of UDP alone', () => {
  const { Linux, Windows } = checkCommands(udp);
  assert.match(Linux, /^sudo ss -lnup 'sport = :51820' +# who is listening$/m);
  assert.match(Windows, /^Get-NetUDPEndpoint -LocalPort 51820 +# who is listening$/m);
  assert.doesNotMatch(Windows, /TCP/);
});

test('comments stand in one column', () => {
  for (const system of SYSTEMS) {
    const lines = checkCommands(udp)[system].split('\n');
    assert.equal(new Set(lines.map((line) => line.lastIndexOf('  # '))).size, 1, system);
  }
});

test('a firewall rule names the port and its transport, for each of them', () => {
  const { Linux, macOS, Windows } = firewallCommands(port({ number: 4321 }));
  assert.equal(
    Linux['Let it in'],
    [
      'sudo ufw allow 4321/tcp',
      'sudo ufw allow 4321/udp',
      'sudo firewall-cmd --permanent --add-port=4321/tcp && sudo firewall-cmd --reload',
      'sudo firewall-cmd --permanent --add-port=4321/udp && sudo firewall-cmd --reload',
    ].join('\n'),
  );
  assert.match(Linux['Keep it out'] ?? '', /^sudo ufw deny 4321\/udp$/m);
  assert.match(macOS['Keep it out'] ?? '', /block in proto \{ tcp, udp \} to any port 4321/);
  assert.match(Windows['Keep it out'] ?? '', /-DisplayName "Block 4321\/udp" -Direction Inbound -Protocol UDP -LocalPort 4321 -Action Block$/);
});

test('no block of commands both opens and closes a port', () => {
  for (const tasks of Object.values(firewallCommands(port()))) {
    for (const commands of Object.values(tasks)) assert.ok(!(/allow|add-port/i.test(commands) && /deny|drop|block/i.test(commands)), commands);
  }
});

test('a UDP port is not tried over TCP', () => {
  const { Linux, Windows } = firewallCommands(udp);
  assert.match(Linux['Try it from another machine'] ?? '', /^nc -vzu \$HOST 51820$/m);
  assert.equal(Windows['Try it from another machine'], undefined);
});
