import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { test } from 'vitest';
import { fileURLToPath } from 'node:url';
import { COLUMNS } from '../../src/registry/csv/header.ts';
import { MOST_CSV_BYTES as MOST_BYTES } from '../../src/registry/csv/readCsv.ts';
import { temporaryFolder } from '../support/folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const at = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const MOST_MEMORY = 500e6;
const GIGABYTE = 2 ** 30;
const HEADER = `${COLUMNS.join(',')}\n`;

/** Runs the command on an input and returns what it told and its largest resident memory in bytes. */
async function measure(from: string, input: Readable = Readable.from([])): Promise<{ told: string; bytes: number }> {
  const args = [
    '--import',
    at('support/reportMemory.ts'),
    at('../../src/cli/registryUpdate.ts'),
    '--from',
    from,
    '--dry-run',
    '--force',
  ];
  const command = spawn(process.execPath, args, { cwd: root });
  // The command stops reading long before the end, which breaks the pipe.
  command.stdin.on('error', () => {});
  input.pipe(command.stdin);
  let stderr = '';
  command.stderr.on('data', (chunk) => (stderr += String(chunk)));
  command.stdout.resume();
  await once(command, 'close');
  const [told, kilobytes] = stderr.split(/\n\n?(?=\d+\n$)/);
  return { told: told ?? '', bytes: Number(kilobytes) * 1024 };
}

function* gigabyte(line: string): Generator<Buffer> {
  const chunk = Buffer.from(line.repeat(Math.ceil(2 ** 20 / line.length)));
  yield Buffer.from(HEADER);
  for (let bytes = 0; bytes < GIGABYTE; bytes += chunk.length) yield chunk;
}

test('a gigabyte on standard input is refused in less than 500 MB', async () => {
  const { told, bytes } = await measure('-', Readable.from(gigabyte('ssh,22,tcp,The Secure Shell,,,,,,,,\n')));
  assert.match(told, /standard input: more than 4194304 bytes/);
  assert.ok(bytes < MOST_MEMORY, `${bytes}`);
});

test('a file of a gigabyte is refused in less than 500 MB', async (t) => {
  const file = path.join(temporaryFolder(t, { 'large.csv': HEADER }), 'large.csv');
  truncateSync(file, GIGABYTE);
  const { told, bytes } = await measure(file);
  assert.match(told, /large\.csv: more than 4194304 bytes/);
  assert.ok(bytes < MOST_MEMORY, `${bytes}`);
});

function rows(row: (index: number) => string): string {
  return Array.from({ length: 29_000 }, (_, index) => row(index)).join('\n');
}

/** Inputs of the largest size that is read whole, each of the kind that takes most of one step. */
const LARGEST: [name: string, text: string][] = [
  ['commas', ','.repeat(MOST_BYTES)],
  ['newlines', '\n'.repeat(MOST_BYTES)],
  ['newlines and a NUL', '\n'.repeat(MOST_BYTES - HEADER.length - 2).concat('a\0')],
  ['rows of one letter', 'a\n'.repeat(MOST_BYTES / 2)],
  ['one open quote with newlines', `"${'\n'.repeat(MOST_BYTES)}`],
  ['one field', 'x'.repeat(MOST_BYTES)],
  [
    'rows that are wrong in every cell',
    rows((index) => `a_${index},9${index},x${index},"",a,,2011-99,2011-98,[,,"on 1-99999",${'y'.repeat(60)}`),
  ],
  ['ranges on top of each other', rows((index) => `,${index}-49151,tcp,Unassigned,,,,,,,,`)],
  [
    '29,000 new names',
    `,0-49151,,Unassigned,,,,,,,,\n${rows((index) => `n-${index},${index},tcp,D${index},[A_${index}],,2026-11-20,,[RFC${index + 1}],,on ${index},`)}`,
  ],
];

for (const [name, text] of LARGEST) {
  test(`${MOST_BYTES} bytes of ${name} are read or refused in less than 500 MB`, async (t) => {
    const file = path.join(temporaryFolder(t, {}), 'largest.csv');
    writeFileSync(file, (HEADER + text).slice(0, MOST_BYTES));
    const { bytes } = await measure(file);
    assert.ok(bytes < MOST_MEMORY, `${bytes}`);
    await t.annotate(`${Math.round(bytes / 1e6)} MB`);
  });
}
