import assert from 'node:assert/strict';
import { test } from 'vitest';
import { checkCommands } from '../../../src/articles/commands/check.ts';
import { assignedPort, port, transports } from '../../support/port.ts';
import { use } from '../../support/software.ts';

const assigned = { status: 'assigned' as const, names: ['widget'], description: '' };
const udp = port({
  number: 51820,
  status: 'dynamic',
  notable: true,
  uses: [use('WireGuard', { transports: ['udp'] })],
});
const tcp = port({ number: 6379, notable: true, uses: [use('Redis')] });
const sctp = assignedPort('m2ap', { number: 36443, transports: transports({ sctp: assigned }) });

test('who listens on a UDP port is asked of UDP alone', () => {
  const { Linux = '', Windows = '' } = checkCommands(udp);
  assert.match(Linux, /^sudo ss -lnup 'sport = :51820' +# who is listening$/m);
  assert.match(Linux, /^sudo netstat -lnup \| grep ':51820 ' /m);
  assert.match(Linux, /^sudo fuser -v 51820\/udp /m);
  assert.match(Linux, /^docker ps --filter publish=51820\/udp /m);
  assert.match(Windows, /^Get-NetUDPEndpoint -LocalPort 51820 +# who is listening$/m);
  assert.match(Windows, /^netsh int ipv4 show excludedportrange udp /m);
  assert.doesNotMatch(Windows, /tcp|http/i);
});

test('who listens on a TCP port is asked of TCP alone, and of HTTP.sys', () => {
  const { Linux = '', Windows = '' } = checkCommands(tcp);
  assert.doesNotMatch(Linux, /udp|-lntup/);
  assert.match(Windows, /^netsh http show servicestate \| Select-String ':6379\/' /m);
  assert.doesNotMatch(Windows, /udp/i);
});

test('who listens on an SCTP port is asked on Linux alone, of SCTP alone', () => {
  const commands = checkCommands(sctp);
  assert.deepEqual(Object.keys(commands), ['Linux']);
  assert.match(commands.Linux ?? '', /^sudo ss -lnSp 'sport = :36443' /m);
  assert.match(commands.Linux ?? '', /\/proc\/net\/sctp\/eps/);
  assert.doesNotMatch(commands.Linux ?? '', /tcp|udp|lsof/);
});

test('a bare port gets the commands that nobody can do without', () => {
  const programs = checkCommands(port())
    .Linux?.split('\n')
    .map((line) => line.replace(/^sudo /, '').split(' ')[0]);
  assert.deepEqual(programs, ['ss', 'lsof', 'ps', 'systemctl', 'kill']);
});

test('comments stand in one column', () => {
  for (const [system, commands] of [udp, tcp, sctp, port()].flatMap((one) => Object.entries(checkCommands(one)))) {
    assert.equal(new Set(commands.split('\n').map((line) => line.lastIndexOf('  # '))).size, 1, system);
  }
});
