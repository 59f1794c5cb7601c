import assert from 'node:assert/strict';
import { test } from 'vitest';
import fc from 'fast-check';
import { readRegistry } from '../../src/registry/csv/readRegistry.ts';
import { COLUMNS } from '../../src/registry/csv/header.ts';
import { formatProblems } from '../../src/registry/problems.ts';
import { formatRange } from '../../src/registry/ranges.ts';
import { CHANGE_KINDS, ChangesFile } from '../../src/registry/schema/change.ts';
import { parseYaml } from '../../src/registry/records/parseYaml.ts';
import { changesBetween } from '../../src/registry/versions/changesBetween.ts';
import { changesText } from '../../src/update/changesText.ts';
import { times } from '../attack/support/scale.ts';
import { csv, readText, type Written } from '../registry/csv/fixture.ts';

const unicode = fc.string({ unit: 'binary', maxLength: 12 });
/** What a cell may hold: its usual forms, those that are nearly right, and anything. */
function cell(...usual: string[]): fc.Arbitrary<string> {
  const usually = fc.constantFrom('', ...usual);
  return fc.oneof({ weight: 12, arbitrary: usually }, { weight: 1, arbitrary: unicode });
}

const row: fc.Arbitrary<Written> = fc.record({
  'Service Name': cell('ssh', 'web', 'whois++', '__proto__', 'a-b'),
  'Port Number': cell('1', '2', '3-5', '4', '6-9', '49151', '70000', '9-2'),
  'Transport Protocol': cell('tcp', 'udp', 'sctp', 'dccp', 'TCP', 'tpc'),
  Description: cell('Unassigned', 'Reserved', 'Web', 'a\nb', '"q", x', 'De-registered'),
  Assignee: cell('[A_B]', '[A_B][C_D]', '[IESG]', 'IESG'),
  Contact: cell('[A_B]'),
  'Registration Date': cell('2019-01', '2020-02-29', '2019-02-29', '9999-01'),
  'Modification Date': cell('2020-03', '2018-01-01'),
  Reference: cell('[RFC1939]', '[RFC 1939][RFC1]', '[draft-x-y-01]', '[https://example.org/]', 'words', '[n/a]'),
  'Service Code': cell('1145656131'),
  'Unauthorized Use Reported': cell('yes', 'Known on port 4', 'Known on 1-99999'),
  'Assignment Notes': cell('This entry is an alias to "ssh".', 'This is a duplicate of the "web" service'),
});
const table = fc.array(row, { maxLength: 12 });

function errorsOf(read: ReturnType<typeof readText>): string {
  const errors = read.problems.filter(({ severity }) => severity === 'error');
  for (const { message, remedy } of errors) assert.ok(message && remedy);
  return formatProblems(errors);
}

test('random bytes are refused with a problem, never with an exception', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      assert.notEqual(errorsOf(readRegistry(bytes, 'random.csv')), '');
    }),
    { numRuns: times(100, 10_000) },
  );
});

test('random text after the header is read or refused, never an exception', { timeout: 600_000 }, () => {
  const text = fc.array(fc.constantFrom(',', '"', '\n', '\r', ' ', 'a', '1', '[', ']', '\0', '\uFEFF', 'é'), {
    maxLength: 80,
  });
  fc.assert(
    fc.property(text, (characters) => {
      const read = readText(`${COLUMNS.join(',')}\n${characters.join('')}`);
      if (errorsOf(read) === '') assert.equal(read.rows, read.assignments.length + read.portless.length);
    }),
    { numRuns: times(100, 10_000) },
  );
});

test('a random table is read as it was written, or refused', { timeout: 600_000 }, () => {
  let taken = 0;
  fc.assert(
    fc.property(table, (rows) => {
      const read = readText(csv(rows));
      if (errorsOf(read) !== '') return;
      taken++;
      assert.equal(read.rows, rows.length);
      assert.deepEqual(
        [...read.assignments, ...read.portless].map(({ name }) => name ?? '').sort(),
        rows.map((row) => oneLine(row['Service Name'])).sort(),
      );
      for (const { ports, transport, name, line, notes } of read.assignments) {
        const written = rows.filter(
          (row) => oneLine(row['Service Name']) === (name ?? '') && oneLine(row['Port Number']) === formatRange(ports),
        );
        assert.ok(
          written.some((row) => oneLine(row['Transport Protocol']).toLowerCase() === (transport ?? '')),
          `line ${line}`,
        );
        assert.ok(
          written.some((row) => oneLine(row['Assignment Notes']) === (notes ?? '')),
          `line ${line}`,
        );
      }
    }),
    { numRuns: times(1000, 10_000) },
  );
  assert.ok(taken > 50, `only ${taken} tables were read`);
});

const version = table.map((rows) => ({
  assignments: readText(csv(rows)).assignments,
  asOf: { assignments: '2020-01', metadata: '2020-01' },
}));

test('nothing changes between a registry and itself', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(version, (one) => assert.deepEqual(changesBetween(one, one), [])),
    { numRuns: times(30, 500) },
  );
});

test(
  'what changes on the way there changes back on the way back, once per port, transport and kind',
  { timeout: 600_000 },
  () => {
    fc.assert(
      fc.property(version, version, (one, other) => {
        const there = changesBetween(one, other);
        const back = changesBetween(other, one);
        const flat = (changes: typeof there, turn: boolean) =>
          changes.flatMap(({ ports, transports, kind, before, after }) =>
            transports.flatMap((transport) =>
              Array.from({ length: ports.end - ports.start + 1 }, (_, index) => ({
                key: `${ports.start + index}/${transport} ${turn ? (TURNED.get(kind) ?? kind) : kind}`,
                texts: JSON.stringify(turn ? [after, before] : [before, after]),
              })),
            ),
          );
        const [first, second] = [flat(there, false), flat(back, true)];
        assert.equal(new Set(first.map(({ key }) => key)).size, first.length);
        const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
        assert.deepEqual(first.sort(byKey), second.sort(byKey));
        assert.ok(there.every(({ kind }) => CHANGE_KINDS.includes(kind)));
      }),
      { numRuns: times(60, 1000) },
    );
  },
);

const TURNED = new Map<string, string>([
  ['assigned', 'removed'],
  ['removed', 'assigned'],
]);

test('changes of any text are read from the file as they were written', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(version, version, (one, other) => {
      const changes = changesBetween(one, other);
      assert.deepEqual(parseYaml(changesText(changes), 'changes.json', ChangesFile), { value: changes, problems: [] });
    }),
    { numRuns: times(60, 1000) },
  );
});

/** A cell as the reader sees it. */
function oneLine(text = ''): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ');
}
