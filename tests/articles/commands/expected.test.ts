import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'vitest';
import { checkCommands } from '../../../src/articles/commands/check.ts';
import type { System } from '../../../src/articles/systemNames.ts';
import { loadRegistry } from '../../../src/registry/index.ts';
import type { Port } from '../../../src/registry/schema/port.ts';

const rows = readFileSync(path.join(import.meta.dirname, '../../expected/commands.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t'));
const { ports } = loadRegistry();

test('a reader is first given the command that the documents of the port ask for', () => {
  const found = rows.map(([number, system, , grounds]) => {
    const port = ports[Number(number)] as Port;
    const [first] = checkCommands(port, port.transportsInUse)[system as System]?.first ?? [];
    return [number, system, first?.command ?? '-', grounds].join('\t');
  });
  assert.ok(rows.length >= 60);
  assert.deepEqual(
    found,
    rows.map((row) => row.join('\t')),
  );
});
