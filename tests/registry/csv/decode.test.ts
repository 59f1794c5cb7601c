import assert from 'node:assert/strict';
import { test } from 'vitest';
import { gzipSync } from 'node:zlib';
import { decodeCsv } from '../../../src/registry/csv/decode.ts';
import { collector } from './fixture.ts';

const utf16le = Buffer.from('\uFEFFService Name', 'utf16le');
const utf16be = Buffer.from(utf16le).swap16();

const REFUSED: [name: string, bytes: Uint8Array, message: RegExp, line?: number][] = [
  ['an empty file', Buffer.from(''), /^empty file$/],
  ['blank lines alone', Buffer.from('\uFEFF\r\n\r\n'), /^empty file$/],
  [
    'an error page',
    Buffer.from('\n<!DOCTYPE html><html><body>502</body>'),
    /^looks like HTML or XML, not CSV \(starts "<!DOCTYPE html><html><bo"\)$/,
  ],
  ["IANA's XML", Buffer.from("<?xml version='1.0'?><registry>"), /^looks like HTML or XML, not CSV/],
  ['JSON', Buffer.from('{"22/tcp": "ssh"}'), /^looks like JSON, not CSV \(starts "\{\\"22\/tcp\\"/],
  ['a JSON list', Buffer.from('["ssh"]'), /^looks like JSON, not CSV/],
  ['gzip', gzipSync('Service Name,Port Number'), /^gzip data, not CSV$/],
  ['UTF-16, little end first, with a mark', utf16le, /^UTF-16 text, expected UTF-8$/],
  ['UTF-16, big end first, with a mark', utf16be, /^UTF-16 text, expected UTF-8$/],
  ['UTF-16 without a mark', Buffer.from('Service Name', 'utf16le'), /^UTF-16 text, expected UTF-8$/],
  [
    'one Latin-1 letter that could start a UTF-8 sequence',
    Buffer.concat([Buffer.from('one\r\ntwo é '), Buffer.from([0xe9]), Buffer.from(' end\r\n')]),
    /^not UTF-8: byte 0xe9 at offset 12$/,
    2,
  ],
  [
    'one Latin-1 letter after a rightful U+FFFD',
    Buffer.concat([Buffer.from('\uFFFD\r\r'), Buffer.from([0xf6])]),
    /^not UTF-8: byte 0xf6 at offset 5$/,
    3,
  ],
  ['a character cut off at the end', Buffer.from('é').subarray(0, 1), /^not UTF-8: byte 0xc3 at offset 0$/, 1],
  ['a NUL byte', Buffer.from('one\ntwo\0'), /^NUL character$/, 2],
];

for (const [name, bytes, message, line] of REFUSED) {
  test(`${name} is refused with a remedy`, () => {
    const { report, findings } = collector();
    assert.equal(decodeCsv(bytes, report), undefined);
    assert.equal(findings.length, 1);
    assert.match(findings[0]?.message ?? '', message);
    assert.equal(findings[0]?.line, line);
    assert.ok(findings[0]?.remedy);
    assert.equal(findings[0]?.severity, undefined);
  });
}

for (const [name, newline] of [
  ['CRLF', '\r\n'],
  ['LF', '\n'],
  ['CR', '\r'],
] as const) {
  test(`${name} becomes LF`, () => {
    const { report, findings } = collector();
    assert.equal(decodeCsv(Buffer.from(`a${newline}b${newline}${newline}`), report), 'a\nb\n\n');
    assert.deepEqual(findings, []);
  });
}

test('a byte order mark is taken away with a warning', () => {
  const { report, findings } = collector();
  assert.equal(decodeCsv(Buffer.from('\uFEFFa'), report), 'a');
  assert.deepEqual(
    findings.map(({ message, severity }) => [message, severity]),
    [['starts with a byte order mark', 'warning']],
  );
});

test('letters beyond ASCII, and a rightful U+FFFD, are kept', () => {
  const { report, findings } = collector();
  assert.equal(decodeCsv(Buffer.from('Ari√´n Š \uFFFD'), report), 'Ari√´n Š \uFFFD');
  assert.deepEqual(findings, []);
});
