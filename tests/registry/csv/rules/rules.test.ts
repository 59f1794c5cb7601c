import assert from 'node:assert/strict';
import { test } from 'vitest';
import { readRows, ssh } from '../fixture.ts';

function told({ problems }: ReturnType<typeof readRows>): string[] {
  for (const { remedy } of problems) assert.ok(remedy);
  return problems.map(({ line, message, severity }) => `${severity}, line ${line}: ${message}`);
}

test('a repeated row is an error that names both lines', () => {
  const rows = [ssh(), ssh({ 'Transport Protocol': 'udp' }), ssh({ Description: 'otherwise' })];
  assert.deepEqual(told(readRows(rows)), ['error, line 4: duplicate of line 2: ssh, 22, tcp']);
});

test('a repeated row without a name is an error too', () => {
  const row = { 'Port Number': '4-6', Description: 'Unassigned' };
  assert.deepEqual(told(readRows([row, row])), ['error, line 3: duplicate of line 2: no name, 4-6, no transport']);
});

test('a repeated name without a port is a warning: IANA has one', () => {
  const row = { 'Service Name': 'rdp', 'Transport Protocol': 'tcp' };
  assert.deepEqual(told(readRows([row, row])), ['warning, line 3: duplicate of line 2: rdp, no port, tcp']);
});

test('the same name on two ports, or two names on one port, are no duplicates', () => {
  assert.deepEqual(told(readRows([ssh(), ssh({ 'Port Number': '23' }), ssh({ 'Service Name': 'shell' })])), []);
});

test('more ports in no row than the limit are an error', () => {
  const rows = [{ 'Port Number': '0-2', Description: 'Unassigned' }];
  assert.deepEqual(told(readRows(rows, { listedBelow: 10, mostUnlistedPorts: 6 })), [
    'error, line undefined: 7 of the ports 0-9 are in no row (first 3, 4, 5; limit 6): truncated or filtered file?',
  ]);
});

test('as many ports in no row as the limit are a notice that names them', () => {
  const rows = [{ 'Port Number': '0-6', Description: 'Unassigned' }, ssh({ 'Port Number': '8' })];
  assert.deepEqual(told(readRows(rows, { listedBelow: 10, mostUnlistedPorts: 2 })), [
    'notice, line undefined: in no row, and so taken for unassigned: 7, 9',
  ]);
});

test('fewer rows than a full registry has are an error', () => {
  assert.deepEqual(told(readRows([ssh()], { fewestRows: 2 })), [
    'error, line undefined: only 1 rows (a full registry has at least 2): truncated or filtered file?',
  ]);
  assert.deepEqual(told(readRows([ssh()], { fewestRows: 1 })), []);
});

test('a named range beyond the limit is an error, an unassigned one is not', () => {
  const unassigned = { 'Port Number': '1-49151', 'Transport Protocol': 'udp', Description: 'Unassigned' };
  const rows = [ssh({ 'Port Number': '1-49151' }), unassigned];
  assert.deepEqual(told(readRows(rows)), ['error, line 2: 1-49151 of "ssh" spans 49151 ports (limit 1000)']);
  assert.deepEqual(told(readRows([ssh({ 'Port Number': '1-1000' })])), []);
});

test('a row without a transport, where other rows state one, is a notice', () => {
  const unassigned = { 'Port Number': '20-30', Description: 'Unassigned' };
  const rows = [ssh(), unassigned, { 'Port Number': '31', Description: 'Reserved' }];
  assert.deepEqual(told(readRows(rows)), ['notice, line 3: no transport for 20-30, though other rows state one (22)']);
});

test('an alias to a name that its port and transport do not have is a notice', () => {
  const alias = ssh({ 'Service Name': 'whois++', 'Assignment Notes': 'This entry is an alias to "whoispp".' });
  const elsewhere = [
    ssh({ 'Service Name': 'whoispp', 'Transport Protocol': 'udp' }),
    ssh({ 'Service Name': 'whoispp', 'Port Number': '23' }),
  ];
  assert.deepEqual(told(readRows([alias, ...elsewhere])), [
    'notice, line 2: alias to "whoispp", which no row of 22 has',
  ]);
  assert.deepEqual(told(readRows([alias, ssh({ 'Service Name': 'whoispp' })])), []);
});

test('of many ports for which other rows state a transport, the first three are named', () => {
  const rows = [ssh({ 'Port Number': '20-30' }), { 'Port Number': '0-25', Description: 'Unassigned' }];
  assert.deepEqual(told(readRows(rows)), [
    'notice, line 3: no transport for 0-25, though other rows state one (20, 21, 22)',
  ]);
});

test('ranges that lie on top of each other are an error beyond the limit', () => {
  const rows = ['0-9', '1-9', '2-9'].map((range) => ({ 'Port Number': range, Description: 'Unassigned' }));
  assert.deepEqual(told(readRows(rows, { mostListings: 27 })), []);
  assert.deepEqual(told(readRows(rows, { mostListings: 26 })), [
    'error, line undefined: its rows list 27 ports in all (limit 26)',
  ]);
});
