import assert from 'node:assert/strict';
import { test } from 'vitest';
import { gzipSync } from 'node:zlib';
import { COLUMNS } from '../../src/registry/csv/header.ts';
import { ProblemsError } from '../../src/registry/problems.ts';
import { csv, ssh, type Written } from '../registry/csv/fixture.ts';
import { LIMITS, NEWER, ROWS, onDisk, project, run } from './support/project.ts';

const SOUND = csv(NEWER);
const LINES = SOUND.split('\r\n');
const HEADER = LINES[0] as string;
const ROW = 'pop,110,tcp,Post Office,[A_B],[A_B],2019-01-02,,[RFC1939],,,';

/** The sound file with one more line, the eleventh. */
function withLine(line: string): string {
  return `${SOUND}${line}\r\n`;
}

/** The sound file with one more row on 110/tcp. */
function withRow(cells: Written): string {
  return csv([...NEWER, { 'Service Name': 'pop', 'Port Number': '110', 'Transport Protocol': 'tcp', ...cells }]);
}

/** Changes the header. */
function withHeader(change: (columns: string[]) => string[]): string {
  return SOUND.replace(HEADER, change(HEADER.split(',')).join(','));
}

function swapped(text: string, column: number, other: number): string {
  const swap = (line: string) => {
    const cells = line.split(',');
    [cells[column], cells[other]] = [cells[other] as string, cells[column] as string];
    return cells.join(',');
  };
  return text
    .split('\r\n')
    .map((line) => (line === '' ? line : swap(line)))
    .join('\r\n');
}

/** What is wrong with a row is told with its line and, where one can be named, its field. */
const REFUSED_ROWS: [name: string, file: string, told: RegExp][] = [
  // What npm run check would refuse afterwards.
  ['a name of look-alike letters', withRow({ 'Service Name': 'рор' }), /^11: "рор" has no letter and no digit$/],
  [
    'a name that is turned around',
    withRow({ 'Service Name': '\u202Epop' }),
    /^11 Service Name: invisible character U\+202E$/,
  ],
  [
    'a name with a zero-width space',
    withRow({ 'Service Name': 'p\u200Bop' }),
    /^11 Service Name: invisible character U\+200B$/,
  ],
  ['a name of hyphens', withRow({ 'Service Name': '---' }), /^11: "---" has no letter and no digit$/],
  ['a name that is a picture', withRow({ 'Service Name': '😀' }), /^11: "😀" has no letter and no digit$/],
  ['a name with the mark of the name table', withRow({ 'Service Name': 'a|b' }), /^11: .*cannot hold "a\|b"/],
  ['eleven fields', withLine('pop,110,tcp,,,,,,,,'), /^11: 11 fields, expected 12$/],
  ['thirteen fields', withLine(`${ROW},`), /^11: 13 fields, expected 12$/],
  ['one field', withLine('pop'), /^11: 1 fields, expected 12$/],
  ['a row of another table', withLine('6LoWPAN,2,Dispatch,[RFC4944]'), /^11: 4 fields, expected 12$/],
  [
    'a row of another table with as many columns',
    withLine('0x0800,IPv4,Xerox,,,,,,[RFC7042],,,'),
    /^11 Port Number: port "IPv4" is neither a number nor a range a-b$/,
  ],
  ['the header again', withLine(HEADER), /^11 Port Number: port "Port Number" is neither/],
  ['a port above 65535', withRow({ 'Port Number': '70000' }), /^11 Port Number: port 70000 is above 65535$/],
  [
    'a port of twenty digits',
    withRow({ 'Port Number': '99999999999999999999' }),
    /^11 Port Number: port 100000000000000000000 is above 65535$/,
  ],
  ['a negative port', withRow({ 'Port Number': '-1' }), /^11 Port Number: port "-1" is neither/],
  ['a fraction', withRow({ 'Port Number': '22.5' }), /^11 Port Number: port "22\.5" is neither/],
  ['a hexadecimal port', withRow({ 'Port Number': '0x16' }), /^11 Port Number: port "0x16" is neither/],
  ['an exponent', withRow({ 'Port Number': '1e3' }), /^11 Port Number: port "1e3" is neither/],
  [
    'a list of ports in one cell',
    withRow({ 'Port Number': '110, 995' }),
    /^11 Port Number: port "110, 995" is neither/,
  ],
  ['two ports with a space', withRow({ 'Port Number': '110 995' }), /^11 Port Number: port "110 995" is neither/],
  ['a range with a dash of print', withRow({ 'Port Number': '110–112' }), /^11 Port Number: port "110–112" is neither/],
  ['an open range', withRow({ 'Port Number': '110-' }), /^11 Port Number: port "110-" is neither/],
  ['a range of three ends', withRow({ 'Port Number': '1-2-3' }), /^11 Port Number: port "1-2-3" is neither/],
  ['full-width digits', withRow({ 'Port Number': '１１０' }), /^11 Port Number: port "１１０" is neither/],
  ['Arabic digits', withRow({ 'Port Number': '١١٠' }), /^11 Port Number: port "١١٠" is neither/],
  ['a letter O for a zero', withRow({ 'Port Number': '11O' }), /^11 Port Number: port "11O" is neither/],
  [
    'a zero-width space in a port',
    withRow({ 'Port Number': '1\u200B10' }),
    /^11 Port Number: port "1<U\+200B>10" is neither/,
  ],
  ['a reversed range', withRow({ 'Port Number': '20-10' }), /^11 Port Number: range 20-10 is reversed$/],
  [
    'a named range of all ports',
    withRow({ 'Port Number': '1-49151' }),
    /^11 Port Number: 1-49151 of "pop" spans 49151 ports \(limit 1000\)$/,
  ],
  ['a Dynamic Port', withRow({ 'Port Number': '50000' }), /^11 Port Number: 50000 is in the Dynamic range/],
  [
    'a transport with a typo',
    withRow({ 'Transport Protocol': 'tpc' }),
    /^11 Transport Protocol: unknown transport "tpc"/,
  ],
  [
    'two transports in one cell',
    withRow({ 'Transport Protocol': 'tcp/udp' }),
    /^11 Transport Protocol: unknown transport "tcp\/udp"/,
  ],
  [
    'a transport with a look-alike letter',
    withRow({ 'Transport Protocol': 'tс\u0440' }),
    /^11 Transport Protocol: unknown transport/,
  ],
  [
    'a transport of the prototype',
    withRow({ 'Transport Protocol': '__proto__' }),
    /^11 Transport Protocol: unknown transport "__proto__"/,
  ],
  ['a row that is there already', withLine(LINES[2] as string), /^11: duplicate of line 3: ssh, 22, tcp$/],
  [
    'a range with leading zeros that is there already',
    withLine(',00-021,,Unassigned,,,,,,,,'),
    /^11: duplicate of line 2: no name, 0-21, no transport$/,
  ],
  [
    'a date of slashes',
    withRow({ 'Registration Date': '13/05/2011' }),
    /^11 Registration Date: date "13\/05\/2011" is not YYYY-MM/,
  ],
  ['month 13', withRow({ 'Modification Date': '2011-13-01' }), /^11 Modification Date: date "2011-13-01" is not/],
  ['30 February', withRow({ 'Registration Date': '2011-02-30' }), /^11 Registration Date: date "2011-02-30" is not/],
  [
    'a year of two digits',
    withRow({ 'Registration Date': '11-02-03' }),
    /^11 Registration Date: date "11-02-03" is not/,
  ],
  [
    'a day that has not come',
    withRow({ 'Registration Date': '9999-01-01' }),
    /^11 Registration Date: date 9999-01-01 lies in the future$/,
  ],
  ['an assignee without brackets', withRow({ Assignee: 'IESG' }), /^11 Assignee: "IESG" is not a list of \[tokens\]/],
  ['an assignee with an open bracket', withRow({ Assignee: '[A_B][C' }), /^11 Assignee: "\[A_B\]\[C" is not a list/],
  ['neither name nor port', withLine(',,tcp,x,,,,,,,,'), /^11: neither a service name nor a port$/],
  [
    'unknown words of a port without a name',
    withRow({ 'Service Name': '', Description: 'Lost' }),
    /^11 Description: a row without a name says "Lost"/,
  ],
  [
    'a name and "Unassigned"',
    withRow({ Description: 'Unassigned' }),
    /^11 Description: the row names "pop" and says "Unassigned"$/,
  ],
  ['a control character', withRow({ Description: 'a\u0007b' }), /^11 Description: control character U\+0007$/],
  [
    'an escape sequence of terminals',
    withRow({ Description: '\u001b[2Jgone' }),
    /^11 Description: control character U\+001B$/,
  ],
  ['a tab in a name', withRow({ 'Service Name': 'po\tp' }), /^11 Service Name: control character U\+0009$/],
  [
    'a name of 5,000 letters',
    withRow({ 'Service Name': 'p'.repeat(5000) }),
    /^11 Service Name: 5000 characters, expected at most 100$/,
  ],
  [
    'a description of a million letters',
    withRow({ Description: 'p'.repeat(1_000_000) }),
    /^11 Description: 1000000 characters, expected at most 10000$/,
  ],
  [
    'a report on all ports',
    withLine(',1-49151,udp,Unassigned,,,,,,,Known on ports 1-49151,'),
    /^11 Unauthorized Use Reported: names more than 100 ports$/,
  ],
  [
    'a quote that is never closed',
    withLine('pop,110,tcp,"x'),
    /^11: unbalanced quotes: a quoted field of this record is never closed$/,
  ],
  [
    'text after a closing quote',
    withLine('pop,110,tcp,"x"y,,,,,,,,'),
    /^11: unbalanced quotes: text follows the closing quote/,
  ],
  [
    'a quote inside a field',
    withLine('pop,110,tcp,5" disk,,,,,,,,'),
    /^11: unbalanced quotes: a quote stands inside a field/,
  ],
  ['single quotes for double ones', withLine("pop,110,tcp,'a, b',,,,,,,,"), /^11: 13 fields, expected 12$/],
  [
    'backslashes for doubled quotes',
    withLine('pop,110,tcp,"a \\"b\\" c",,,,,,,,'),
    /^11: unbalanced quotes: text follows the closing quote/,
  ],
  [
    'an error after a field of many lines',
    withRow({ Description: 'a\nb\nc' }).concat('pop,70000,tcp,,,,,,,,,\r\n'),
    /^14 Port Number: port 70000 is above 65535$/,
  ],
];

/** What is wrong with a whole file. */
const REFUSED_FILES: [name: string, file: string | Uint8Array, told: RegExp][] = [
  ['nothing', '', /^empty file$/],
  ['blank lines', '\r\n\r\n\r\n', /^empty file$/],
  ['a byte order mark alone', '\uFEFF', /^empty file$/],
  [
    'HTML',
    '<!DOCTYPE html><html><body>Service Name,Port Number',
    /^looks like HTML or XML, not CSV \(starts "<!DOCTYPE html><html><bo"\)$/,
  ],
  ["IANA's XML", '<?xml version="1.0"?><registry>', /^looks like HTML or XML/],
  ['JSON', '{"22/tcp":"ssh"}', /^looks like JSON, not CSV/],
  ['gzip', gzipSync(SOUND), /^gzip data, not CSV$/],
  ['a gzip stream that breaks off', gzipSync(SOUND).subarray(0, 100), /^gzip data, not CSV$/],
  ['UTF-16', Buffer.from(`\uFEFF${SOUND}`, 'utf16le'), /^UTF-16 text, expected UTF-8$/],
  ['Latin-1', Buffer.from(withRow({ Description: 'Möbius' }), 'latin1'), /^11: not UTF-8: byte 0xf6 at offset \d+$/],
  [
    'a letter cut in two',
    Buffer.from(withRow({ Description: 'Möbius' })).subarray(0, -15),
    /^11: not UTF-8: byte 0xc3 at offset \d+$/,
  ],
  ['a NUL', SOUND.replace('Web', 'We\0b'), /^6: NUL character$/],
  [
    'random bytes',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    /^1: not UTF-8: byte 0x89 at offset 0$/,
  ],
  ['a column renamed', SOUND.replace('Port Number', 'Port'), /^1: header: missing "Port Number", unexpected "Port"$/],
  [
    'a zero-width space in a column',
    SOUND.replace('Port Number', 'Port\u200BNumber'),
    /^1: header: missing "Port Number", unexpected "Port<U\+200B>Number"$/,
  ],
  [
    'a column in lower case',
    SOUND.replace('Port Number', 'port number'),
    /^1: header: missing "Port Number", unexpected "port number"$/,
  ],
  ['the last column gone', withHeader((columns) => columns.slice(0, -1)), /^1: header: missing "Assignment Notes"$/],
  ['a column more', withHeader((columns) => [...columns, 'Registry']), /^1: header: unexpected "Registry"$/],
  [
    'a column twice',
    withHeader((columns) => [...columns, 'Reference']),
    /^1: header: 13 columns, expected 12: one is there twice$/,
  ],
  [
    'a column twice and another gone',
    withHeader((columns) => [...columns.slice(0, -1), 'Reference']),
    /^1: header: missing "Assignment Notes"$/,
  ],
  ['two columns swapped', swapped(SOUND, 4, 5), /^1: header: columns in another order/],
  ['no header', SOUND.slice(HEADER.length + 2), /^1: header: missing "Service Name"/],
  ['semicolons', SOUND.replaceAll(',', ';'), /^1: header: the delimiter is not a comma$/],
  ['tabs', SOUND.replaceAll(',', '\t'), /^1: header: the delimiter is not a comma$/],
  ['a comment before the header', `# fetched today\r\n${SOUND}`, /^1: header: missing/],
  [
    'rows cut off at the end of a line',
    LINES.slice(0, 4).join('\r\n'),
    /^only 3 rows \(a full registry has at least 5\)/,
  ],
  ['a row cut off', SOUND.slice(0, -20), /^10: \d+ fields, expected 12$/],
  [
    'the unassigned ports filtered out',
    csv([
      ...NEWER.filter(({ Description }) => Description !== 'Unassigned'),
      ssh({ 'Port Number': '99' }),
      ssh({ 'Port Number': '98' }),
    ]),
    /^49146 of the ports 0-49151 are in no row/,
  ],
  [
    'ranges on top of each other',
    csv([...NEWER, ...[1, 2, 3].map((start) => ({ 'Port Number': `${start}-49151`, Description: 'Unassigned' }))]),
    /^its rows list 196\d{3} ports in all \(limit 150000\)$/,
  ],
  ['ten million rows', `${HEADER}\n${'x\n'.repeat(10_000_000)}`, /^more than 4194304 bytes$/],
  [
    'two million rows',
    `${HEADER}\n${'x\n'.repeat(2_000_000)}`,
    /^more than 100 lines of records, and the rest was not read$/,
  ],
  ['four million blank lines', `${SOUND}${'\n'.repeat(4_000_000)}`, /^more than 100 lines of records/],
  ['five megabytes', SOUND.padEnd(5_000_000, 'x'), /^more than 4194304 bytes$/],
  [
    'an older file',
    csv(ROWS).replace('2020-03-01', '2019-03'),
    /^its newest row is of 2019-03, older than the last snapshot \(2020-03-01\)$/,
  ],
  ['a file without dates', csv(ROWS.map((row) => ({ ...row, 'Modification Date': '' }))), /^no row is dated/],
];

for (const [name, file, told] of [...REFUSED_ROWS, ...REFUSED_FILES]) {
  test(`${name}: refused with the place, the reason and a remedy, and nothing is written`, async (t) => {
    const content = project(t);
    const before = onDisk(content);
    const { error, printed } = await run(content, file);
    assert.ok(error instanceof ProblemsError, error?.stack ?? 'accepted');
    const [, ...problems] = error.message.split('\n');
    const shown = problems.map((problem) =>
      problem
        .replace(/^standard input:?(?=\d| )/, '')
        .replace(/ → .*/, '')
        .trim(),
    );
    assert.ok(
      shown.some((problem) => told.test(problem)),
      error.message,
    );
    for (const problem of error.problems) assert.ok(problem.remedy && problem.file === 'standard input', error.message);
    assert.equal(printed, '');
    assert.deepEqual(onDisk(content), before);
  });
}

/** Files that are taken, and what is then known of 110/tcp. */
const ACCEPTED: [name: string, file: string, changes: RegExp][] = [
  ['LF', withLine(ROW).replaceAll('\r\n', '\n'), /→ pop \(Post Office\)/],
  ['CR', withLine(ROW).replaceAll('\r\n', '\r'), /→ pop \(Post Office\)/],
  [
    'mixed newlines',
    [...LINES.slice(0, 3), ''].join('\r\n') +
      [...LINES.slice(3, 6), ''].join('\n') +
      [...LINES.slice(6, -1), ROW].join('\r'),
    /→ pop \(Post Office\)/,
  ],
  ['a last line without an end', SOUND + ROW, /→ pop \(Post Office\)/],
  ['blank lines between rows', withLine(`\r\n\r\n${ROW}\r\n`), /→ pop \(Post Office\)/],
  ['a byte order mark', `\uFEFF${withLine(ROW)}`, /→ pop \(Post Office\)/],
  [
    'every field quoted',
    csv([...NEWER])
      .split('\r\n')
      .filter(Boolean)
      .map((line) =>
        line
          .split(',')
          .map((cell) => `"${cell}"`)
          .join(','),
      )
      .join('\r\n')
      .concat(`\r\n${ROW}`),
    /→ pop \(Post Office\)/,
  ],
  [
    'the header of 2014',
    withLine(ROW).replace('Unauthorized Use Reported', 'Known Unauthorized Uses'),
    /→ pop \(Post Office\)/,
  ],
  ['capitals in a transport', withLine(ROW.replace('tcp', 'TCP')), /→ pop \(Post Office\)/],
  ['"[RFC 1939]"', withLine(ROW.replace('RFC1939', 'RFC 1939')), /→ pop \(Post Office\)/],
  ['space around cells', withLine(ROW.replace('pop,110,tcp', ' pop , 110 , tcp ')), /→ pop \(Post Office\)/],
  ['a description of several lines', withRow({ Description: 'Post\n\n Office ' }), /→ pop \(Post Office\)/],
  [
    'a quote and commas in a description',
    withRow({ Description: 'the "Post, Office"' }),
    /→ pop \(the "Post, Office"\)/,
  ],
  [
    'a formula',
    withRow({ Description: '=HYPERLINK("https://a.example","x")' }),
    /→ pop \(=HYPERLINK\("https:\/\/a\.example","x"\)\)/,
  ],
  ['a command of a spreadsheet', withRow({ Description: "+cmd|' /C calc'!A0" }), /→ pop \(\+cmd\|' \/C calc'!A0\)/],
  ['a script', withRow({ Description: '<script>alert(1)</script>' }), /→ pop \(<script>alert\(1\)<\/script>\)/],
  [
    'an expression of MDX',
    withRow({ Description: '{process.exit()} ${x} `y`' }),
    /→ pop \(\{process\.exit\(\)\} \$\{x\} `y`\)/,
  ],
  [
    'a bidirectional override, which is shown by its number',
    withRow({ Description: '\u202Eeciffo' }),
    /→ pop \(<U\+202E>eciffo\)/,
  ],
  [
    'zero-width characters, which are shown by their numbers',
    withRow({ Description: 'Post\u200BOff\u2060ice' }),
    /→ pop \(Post<U\+200B>Off<U\+2060>ice\)/,
  ],
  [
    'a line separator, which is shown by its number',
    withRow({ Description: 'Post\u2028Office' }),
    /→ pop \(Post<U\+2028>Office\)/,
  ],
  ['a name of the prototype', withRow({ 'Service Name': '__proto__' }), /→ __proto__\n/],
  ['a constructor for a name', withRow({ 'Service Name': 'constructor' }), /→ constructor\n/],
  ['a name that is a path', withRow({ 'Service Name': '../../etc/passwd' }), /→ \.\.\/\.\.\/etc\/passwd\n/],
  ['a reference of prose', withRow({ Reference: 'see [RFC1] and\nask around' }), /→ pop\n/],
  ['a long description', withRow({ Description: 'p'.repeat(10_000) }), /→ pop \(p{10000}\)/],
  [
    'a name without a port',
    withLine('argus,,,ARGUS Protocol,,,,,,,,').concat(ROW),
    /names without a port: 0 → 1[^]*→ pop \(Post Office\)/,
  ],
  ['port 00110', withRow({ 'Port Number': '00110' }), /110\/tcp: → pop\n/],
];

for (const [name, file, told] of ACCEPTED) {
  test(`${name}: accepted, and told in one line`, async (t) => {
    const content = project(t);
    const { error, printed } = await run(content, file);
    assert.equal(error, undefined);
    assert.match(printed, told);
    assert.equal(printed.split('\n').filter((line) => line.startsWith('  110/tcp: ')).length, 1);
    // What is now on the disk can be read again.
    assert.match((await run(content, file)).printed, /^Nothing new\.\n$/);
  });
}

test('the header that these tests change is that of the reader', () => {
  assert.equal(HEADER, COLUMNS.join(','));
  assert.equal(LIMITS.fewestRows, 5);
});
