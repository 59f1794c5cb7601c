import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { gzipSync } from 'node:zlib';
import { readRegistry } from '../../../src/registry/csv/readRegistry.ts';
import type { Problem } from '../../../src/registry/problems.ts';
import type { Assignment } from '../../../src/registry/schema/assignment.ts';
import { REGISTRY, readText } from './fixture.ts';

const ORIGINAL = readFileSync(REGISTRY, 'utf8');
const LINES = ORIGINAL.split('\n');
const USUAL = readRegistry(Buffer.from(ORIGINAL), 'registry.csv');

function errorsOf(problems: readonly Problem[]): string[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  for (const { remedy } of errors) assert.ok(remedy);
  return errors.map(({ line, message }) => (line === undefined ? message : `line ${line}: ${message}`));
}

const ROWS: [name: string, row: string, told: string][] = [
  ['11 fields', 'ssh,22,tcp,,,,,,,,', '11 fields, expected 12'],
  ['13 fields', 'ssh,22,tcp,,,,,,,,,,', '13 fields, expected 12'],
  ['port 70000', 'x,70000,tcp,,,,,,,,,', 'port 70000 is above 65535'],
  ['port -1', 'x,-1,tcp,,,,,,,,,', 'port "-1" is neither a number nor a range a-b'],
  ['port 22.5', 'x,22.5,tcp,,,,,,,,,', 'port "22.5" is neither a number nor a range a-b'],
  ['port 0x16', 'x,0x16,tcp,,,,,,,,,', 'port "0x16" is neither a number nor a range a-b'],
  ['range 20-10', 'x,20-10,tcp,,,,,,,,,', 'range 20-10 is reversed'],
  ['a named range of all ports', 'x,1-49151,tcp,,,,,,,,,', '1-49151 of "x" spans 49151 ports (limit 1000)'],
  ['port 50000', 'x,50000,tcp,,,,,,,,,', '50000 is in the Dynamic range 49152-65535, which IANA never assigns'],
  ['transport tpc', 'x,22,tpc,,,,,,,,,', 'unknown transport "tpc" (expected tcp, udp, sctp, dccp or empty)'],
  ['transport tcp/', 'x,22,tcp/,,,,,,,,,', 'unknown transport "tcp/" (expected tcp, udp, sctp, dccp or empty)'],
  ['a row that is there already', LINES[48] as string, 'duplicate of line 49: ftp, 21, sctp'],
  ['a date of slashes', 'x,22,tcp,,,,13/05/2011,,,,,', 'date "13/05/2011" is not YYYY-MM or YYYY-MM-DD'],
  ['a date of month 13', 'x,22,tcp,,,,,2011-13-01,,,,', 'date "2011-13-01" is not YYYY-MM or YYYY-MM-DD'],
  ['an assignee without brackets', 'x,22,tcp,,IESG,,,,,,,', '"IESG" is not a list of [tokens] such as [Jon_Postel]'],
  ['neither name nor port', ',,tcp,x,,,,,,,,', 'neither a service name nor a port'],
  ['unknown words and no name', ',22,tcp,Lost,,,,,,,,', 'a row without a name says "Lost" of its port: unknown words'],
  ['a quote that is never closed', 'x,22,tcp,"x', 'unbalanced quotes: a quoted field of this record is never closed'],
];

for (const [name, row, told] of ROWS) {
  test(`a row with ${name} is refused at its line, with a remedy`, () => {
    const { problems } = readText([...LINES.slice(0, 49), row, ...LINES.slice(50, 60)].join('\n'));
    assert.deepEqual(errorsOf(problems), [`line 50: ${told}`]);
  });
}

const FIRST_8000 = LINES.slice(0, 8000).join('\n');
const WITHOUT_UNASSIGNED = LINES.filter((line) => !line.includes(',Unassigned,')).join('\n');
const CUT_IN_QUOTES = ORIGINAL.slice(0, ORIGINAL.indexOf('IANA assigned this well-formed service name'));

const FILES: [name: string, file: string | Uint8Array, told: RegExp[]][] = [
  ['an empty file', '', [/^empty file$/]],
  ['a file of nothing but quotes', '""\n', [/^empty file$/]],
  ['a header with an open quote', '"Service Name,Port Number', [/^line 1: unbalanced quotes/]],
  ['an error page', '<!DOCTYPE html><html>', [/^looks like HTML or XML, not CSV \(starts "<!DOCTYPE html><html>"\)$/]],
  ['gzip', gzipSync(ORIGINAL), [/^gzip data, not CSV$/]],
  ['UTF-16', Buffer.from(ORIGINAL, 'utf16le'), [/^UTF-16 text, expected UTF-8$/]],
  ['Latin-1', Buffer.from(ORIGINAL, 'latin1'), [/^line \d+: not UTF-8: byte 0x[0-9a-f]{2} at offset \d+$/]],
  ['text with a NUL', ORIGINAL.replace('Echo', 'Echo\0'), [/^line \d+: NUL character$/]],
  ['a file with a column renamed', ORIGINAL.replace('Port Number', 'Port'), [/^line 1: header: missing "Port Number"/]],
  ['a file with semicolons', ORIGINAL.replaceAll(',', ';'), [/^line 1: header: the delimiter is not a comma$/]],
  ['a file cut inside quotes', CUT_IN_QUOTES, [/^line \d+: unbalanced quotes: a quoted field .* never closed$/]],
  [
    'a file cut inside a row',
    `${FIRST_8000}\nssh,22,tcp`,
    [/^line 8001: 3 fields, expected 12$/, /^only 7\d{3} rows/, /of the ports 0-49151 are in no row/],
  ],
  [
    'a file cut at the end of a line',
    FIRST_8000,
    [/^only 7\d{3} rows \(a full registry has at least 13000\): truncated or filtered file\?$/, /are in no row/],
  ],
  ['a file of 500 lines', LINES.slice(0, 500).join('\n'), [/^only 4\d\d rows/, /are in no row/]],
  [
    'a file without the unassigned ports',
    WITHOUT_UNASSIGNED,
    [/^only 12\d{3} rows/, /^4\d{4} of the ports 0-49151 are in no row \(first \d+, \d+, \d+; limit 50\)/],
  ],
];

for (const [name, file, told] of FILES) {
  test(`the registry as ${name} is refused, with a remedy`, () => {
    const errors = errorsOf(readRegistry(Buffer.from(file), 'registry.csv').problems);
    assert.equal(errors.length, told.length, errors.join('\n'));
    for (const [index, pattern] of told.entries()) assert.match(errors[index] as string, pattern);
  });
}

const OF_2014 = ORIGINAL.replace('Unauthorized Use Reported', 'Known Unauthorized Uses');
const WITH_SCRIPT = ORIGINAL.replace(',Echo,', ',<script>alert(1)</script>,');
const WITH_FORMULA = ORIGINAL.replace(',Echo,', ',"=HYPERLINK(""https://a.example"")",');

const ACCEPTED: [name: string, file: string, warnings: RegExp][] = [
  ['with CRLF', ORIGINAL.replaceAll('\n', '\r\n'), /^$/],
  ['with CR', ORIGINAL.replaceAll('\n', '\r'), /^$/],
  ['with the header of 2014', OF_2014, /^$/],
  ['with "RFC 4251" for RFC4251', ORIGINAL.replaceAll('[RFC', '[RFC '), /^$/],
  ['with a byte order mark', `\uFEFF${ORIGINAL}`, /^starts with a byte order mark$/],
  ['with TCP for tcp', ORIGINAL.replaceAll(',tcp,', ',TCP,'), /^transport "TCP" is read as "tcp"\n[^]*on \d+ more/],
  ['with HTML in a description', WITH_SCRIPT, /^$/],
  ['with a formula in a description', WITH_FORMULA, /^$/],
];

for (const [name, file, warnings] of ACCEPTED) {
  test(`the registry ${name} is accepted whole`, () => {
    const { rows, assignments, portless, problems } = readRegistry(Buffer.from(file), 'registry.csv');
    assert.deepEqual(errorsOf(problems), []);
    assert.equal(rows, USUAL.rows);
    const places = (rows: readonly Assignment[]) => rows.map(({ line, name }) => [line, name]);
    assert.deepEqual(places(assignments), places(USUAL.assignments));
    assert.equal(portless.length, USUAL.portless.length);
    const usual = new Set(USUAL.problems.map(({ message }) => message));
    const news = problems.map(({ message }) => message).filter((message) => !usual.has(message));
    assert.match(news.join('\n'), warnings);
  });
}

test('HTML and formulas in the registry are kept word for word', () => {
  const descriptionOfEcho = (file: string) =>
    readRegistry(Buffer.from(file), 'registry.csv').assignments.find(({ name }) => name === 'echo')?.description;
  assert.equal(descriptionOfEcho(WITH_SCRIPT), '<script>alert(1)</script>');
  assert.equal(descriptionOfEcho(WITH_FORMULA), '=HYPERLINK("https://a.example")');
});
