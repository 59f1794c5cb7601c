import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { readRegistry } from '../../src/registry/csv/readRegistry.ts';
import { registryFiles } from '../../src/registry/files.ts';
import { portsOf } from '../../src/registry/ranges.ts';
import { changesBetween } from '../../src/registry/versions/changesBetween.ts';
import { registryAge } from '../../src/articles/iana.ts';
import { onDisk, project, run } from './support/project.ts';

/*
 * IANA's whole file, as far as it can be made from the bundled one: with rows that have no port after the last port
 * row, and with a new row of 2026, after which the file is named.
 */
const BUNDLED = readFileSync(registryFiles().csv, 'utf8').replaceAll('\r\n', '\n');
const PORTLESS = Array.from(
  { length: 1_055 },
  (_, index) => `name-${index},,${index % 2 ? 'tcp' : ''},Name ${index},,,,,,,,Defined TXT keys: a=b`,
);
const NEW_ROW = 'every-port,49150,tcp,Every Port,[A_B],[A_B],2026-09-01,2026-09-01,[RFC6335],,,';
const OFFICIAL = `${BUNDLED.trimEnd()}\n${NEW_ROW}\n${PORTLESS.join('\n')}\n`;

const VARIANTS: [name: string, text: string][] = [
  ['LF', OFFICIAL],
  ['CRLF between records and LF in fields', csvWithCrlf(OFFICIAL)],
  ['the header of 2014', OFFICIAL.replace('Unauthorized Use Reported', 'Known Unauthorized Uses')],
  ['"[RFC 6335]"', OFFICIAL.replaceAll(/\[RFC(?=\d)/g, '[RFC ')],
  [
    'all of these',
    csvWithCrlf(
      OFFICIAL.replace('Unauthorized Use Reported', 'Known Unauthorized Uses').replaceAll(/\[RFC(?=\d)/g, '[RFC '),
    ),
  ],
];

/** Newlines inside quotes are left as they are. */
function csvWithCrlf(text: string): string {
  return text
    .split('"')
    .map((part, index) => (index % 2 === 0 ? part.replaceAll('\n', '\r\n') : part))
    .join('"');
}

const read = (text: string) => readRegistry(Buffer.from(text), 'official.csv', { today: '2026-11-22' });
const usual = read(OFFICIAL);

for (const [name, text] of VARIANTS) {
  test(`IANA's file with ${name} is read, and says the same`, () => {
    const found = read(text);
    assert.deepEqual(
      found.problems.filter(({ severity }) => severity === 'error'),
      [],
    );
    assert.equal(found.portless.length, 1_055);
    assert.equal(found.rows, usual.rows);
    const asOf = { assignments: '2026-09', metadata: '2026-09' };
    assert.deepEqual(changesBetween({ ...usual, asOf }, { ...found, asOf }), []);
  });
}

test("IANA's file lists every port that is not dynamic", () => {
  const listed = new Set(usual.assignments.flatMap(({ ports }) => [...portsOf(ports)]));
  assert.equal(listed.size, 49_152);
});

test("with IANA's whole file, a registry of two ages has one, and pages say so", async (t) => {
  const text = csvWithCrlf(OFFICIAL);
  const content = project(
    t,
    [
      { 'Service Name': 'http', 'Port Number': '80', 'Transport Protocol': 'tcp', Assignee: '[A_B]' },
      { 'Port Number': '0-49151', Description: 'Unassigned' },
    ],
    {
      asOf: { assignments: '2026-08', metadata: '2014-07-09' },
    },
  );
  const { error, printed } = await run(content, text, {}, { limits: { fewestRows: 1 } });
  assert.equal(error, undefined);
  assert.match(printed, /names without a port: 0 → 1,055/);
  const snapshot = JSON.parse(onDisk(content)['snapshot.json'] ?? '') as {
    asOf: string;
    rows: number;
    patches: unknown[];
  };
  assert.deepEqual([snapshot.asOf, snapshot.rows, snapshot.patches], ['2026-09-01', usual.rows, []]);
  assert.equal(registryAge({ assignments: snapshot.asOf, metadata: snapshot.asOf }), 'as of September 2026');
});

test("of IANA's named rows one in a hundred may go, which the summary shows, and not one in ten", async (t) => {
  const without = (every: number) => {
    const lines = OFFICIAL.split('\n');
    return lines.filter((line, index) => index % every !== 1 || line.startsWith(',') || line.includes('"')).join('\n');
  };
  const content = project(t, OFFICIAL, { asOf: '2026-09-01' });
  const before = onDisk(content);
  // Ports that are in no row at all are another matter, with a limit of their own.
  const limits = { mostUnlistedPorts: 2_000 };
  const { error } = await run(content, without(10), {}, { limits });
  assert.match(
    error?.message ?? '',
    /^1 problem in the facts\nstandard input: 1\d{3} named rows of the last snapshot are gone \(\d+\.\d %\): /,
  );
  assert.deepEqual(onDisk(content), before);
  const { printed } = await run(content, without(100), { dryRun: true }, { limits });
  assert.match(printed, /No longer assigned \(\d+\)\n/);
});
