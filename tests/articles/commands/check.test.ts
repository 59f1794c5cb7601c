import assert from 'node:assert/strict';
import { test } from 'vitest';
import { checkCommands } from '../../../src/articles/commands/check.ts';
import type { System } from '../../../src/articles/systemNames.ts';
import type { Port } from '../../../src/registry/schema/port.ts';
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

const commandsOf = (port: Port) => checkCommands(port, port.transportsInUse);
const first = (port: Port, system: System) => commandsOf(port)[system]?.first.map(({ command }) => command) ?? [];
const captions = (port: Port, system: System) => commandsOf(port)[system]?.first.map(({ caption }) => caption) ?? [];
const all = (port: Port, system: System) => {
  const { first: own = [], more = [] } = commandsOf(port)[system] ?? {};
  return [...own, ...more].map(({ command }) => command).join('\n');
};

test('who listens on a UDP port is asked of UDP alone', () => {
  assert.equal(first(udp, 'Linux')[0], "sudo ss -lnup 'sport = :51820'");
  assert.equal(first(udp, 'macOS')[0], 'sudo lsof -nP -iUDP:51820');
  assert.match(all(udp, 'Linux'), /^docker ps --filter publish=51820\/udp$/m);
  assert.match(all(udp, 'Windows'), /^netsh int ipv4 show excludedportrange udp$/m);
  assert.doesNotMatch(all(udp, 'Windows'), /tcp|http/i);
});

test('Windows shows the process of a UDP socket only where it is asked for', () => {
  assert.equal(
    first(udp, 'Windows')[0],
    'Get-NetUDPEndpoint -LocalPort 51820 | Select-Object LocalAddress, OwningProcess',
  );
});

test('macOS is asked for listeners, never for the connections of a browser', () => {
  assert.equal(first(tcp, 'macOS')[0], 'sudo lsof -nP -iTCP:6379 -sTCP:LISTEN');
  for (const command of first(tcp, 'macOS').filter((line) => line.includes('lsof'))) assert.match(command, /LISTEN/);
});

test('who listens on a TCP port is asked of TCP alone', () => {
  assert.doesNotMatch(all(tcp, 'Linux'), /udp|-lntup/i);
  assert.doesNotMatch(all(tcp, 'Windows'), /udp/i);
});

test('HTTP.sys is asked where a record speaks of the web', () => {
  const web = port({ notable: true, uses: [use('Widget', { role: 'the API over HTTP' })] });
  assert.match(all(web, 'Windows'), /^netsh http show servicestate \| Select-String ':4321\/'$/m);
  assert.doesNotMatch(all(tcp, 'Windows'), /netsh http/);
});

test('who listens on an SCTP port is asked on Linux alone, of SCTP alone', () => {
  assert.deepEqual(Object.keys(commandsOf(sctp)), ['Linux']);
  assert.equal(first(sctp, 'Linux')[0], "sudo ss -lnSp 'sport = :36443'");
  assert.match(all(sctp, 'Linux'), /\/proc\/net\/sctp\/eps/);
  assert.doesNotMatch(all(sctp, 'Linux'), /tcp|udp|lsof/);
});

test('a bare port gets what nobody can do without: who listens, which program, end it', () => {
  const bare = commandsOf(port());
  const programs = Object.values(bare).map(({ first: own }) =>
    own.map(({ command }) => command.replace(/^sudo /, '').split(' ')[0]),
  );
  assert.deepEqual(programs, [
    ['ss', 'ps', 'kill'],
    ['lsof', 'lsof', 'ps', 'kill'],
    ['Get-NetTCPConnection', 'Get-NetUDPEndpoint', 'Get-Process', 'Stop-Process'],
  ]);
  for (const { more } of Object.values(bare)) assert.deepEqual(more, []);
});

test('what else may hold a port is never the first command again', () => {
  for (const { first: own, more } of Object.values(commandsOf(tcp))) {
    for (const { command } of more)
      assert.ok(!own.some((known) => known.command === command || command.startsWith('sudo ss ')), command);
  }
});

test('a part of the system is never ended, on its own system', () => {
  const windows = port({ number: 135, notable: true, uses: [use('Windows', { kind: 'operating-system' })] });
  assert.doesNotMatch(all(windows, 'Windows'), /Stop-Process/);
  assert.match(all(windows, 'Linux'), /^sudo kill PID$/m);
});

test('where a program may listen as well as the system, the command says which process to leave alone', () => {
  const macOS = use('macOS', { kind: 'operating-system', prominence: 1, process: { macos: ['ControlCenter'] } });
  const flask = use('Flask', { prominence: 2 });
  assert.equal(
    captions(port({ notable: true, uses: [macOS, flask] }), 'macOS').at(-1),
    'End it, unless it is ControlCenter',
  );
});
