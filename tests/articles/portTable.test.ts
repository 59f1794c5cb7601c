import assert from 'node:assert/strict';
import { test } from 'vitest';
import { portCsv, portTable, type PortRow } from '../../src/articles/portTable.ts';
import { loadRegistry } from '../../src/registry/index.ts';

const rows = portTable(loadRegistry().ports);
const row = (changes: Partial<PortRow>): PortRow => ({
  port: 1,
  range: 'system',
  status: 'assigned',
  names: [],
  title: '',
  transports: [],
  software: [],
  summary: '',
  ...changes,
});

test('the table has every port once, in the order of numbers', () => {
  assert.deepEqual(
    rows.map(({ port }) => port),
    Array.from({ length: 65_536 }, (_, number) => number),
  );
});

test('a row says what the registry and what the records say', () => {
  assert.deepEqual(rows[988], {
    port: 988,
    range: 'system',
    status: 'unassigned',
    names: [],
    title: '',
    transports: [],
    software: rows[988]?.software,
    summary: rows[988]?.summary,
  });
  assert.ok(rows[988]?.software.includes('lustre'));
  assert.deepEqual(rows[22]?.names, ['ssh']);
  assert.equal(rows[22]?.title, 'SSH');
  assert.ok(rows[22]?.transports.includes('tcp'));
});

test('cells are quoted where they must be', () => {
  assert.equal(
    portCsv([row({ names: ['a', 'b'], title: 'x, "y"', summary: 'two\nlines' })]),
    'port,range,status,names,title,transports,software,summary\r\n1,system,assigned,a b,"x, ""y""",,,"two\nlines"\r\n',
  );
});

for (const start of ['=', '+', '-', '@', '\t']) {
  test(`a cell that begins with ${JSON.stringify(start)} is no formula`, () => {
    assert.match(portCsv([row({ title: `${start}HYPERLINK("x")` })]), new RegExp(`,"'\\${start}HYPERLINK`));
  });
}

test('the whole table has as many fields in every line', () => {
  const lines = portCsv(rows).trimEnd().split('\r\n');
  const fields = (line: string) => line.replace(/"(?:[^"]|"")*"/g, '').split(',').length;
  assert.equal(lines.length, 65_537);
  assert.deepEqual(
    lines.filter((line) => fields(line) !== 8),
    [],
  );
});
