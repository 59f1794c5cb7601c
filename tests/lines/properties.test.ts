import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, test } from 'vitest';
import { SAMPLES } from '../../src/lines/formats/samples.ts';
import { commonService, readLine, readText, type Reading } from '../../src/lines/index.ts';
import { casesOf } from './cases.ts';

const LINES = [...Object.values(SAMPLES).flat(), ...casesOf('lines.tsv').map(({ line }) => line)];
const PIECES = [
  ...LINES.flatMap((line) => line.split(/\s+/)),
  ...[
    '\t',
    '  ',
    '',
    '\0',
    '\ud800',
    '\udfff',
    '😀',
    '٣٤',
    '५',
    '：',
    '::',
    '[',
    ']',
    '{',
    '}',
    '(',
    '"',
    "'",
    '->',
    '%',
    '\\',
    '\x1b[31m',
  ],
];

describe('no input makes the reader throw, and what it gives is sound', () => {
  test('any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) =>
        assertSound(readLine(text, { resolve: commonService })),
      ),
    );
  });

  test('pieces of real lines in any order', () => {
    const mixed = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(mixed, (text) => assertSound(readLine(text, { resolve: commonService }))),
      { numRuns: 1000 },
    );
  });

  test('real lines cut anywhere', () => {
    const cut = fc.tuple(fc.constantFrom(...LINES), fc.nat(200), fc.nat(200));
    fc.assert(
      fc.property(cut, ([line, from, length]) =>
        assertSound(readLine(line.slice(from, from + length), { resolve: commonService })),
      ),
      { numRuns: 1000 },
    );
  });

  test('many lines', () => {
    const text = fc.array(fc.constantFrom(...LINES, ...PIECES), { maxLength: 30 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, (lines) => readText(lines, { resolve: commonService }).forEach(assertSound)),
      { numRuns: 100 },
    );
  });

  for (const unit of [
    'a',
    '1',
    '[',
    '(',
    '{',
    '"',
    ':',
    '1.',
    '::',
    ' ',
    '\t',
    '-',
    'port ',
    '😀',
    '\0',
    '\ud800',
    '٣',
    'ポート',
    '１',
    '\n',
  ]) {
    test(`100 KB of ${JSON.stringify(unit)}`, () => {
      const text = unit.repeat(100_000 / unit.length);
      assertSound(readLine(text, { resolve: commonService }));
      readText(text, { resolve: commonService }).forEach(assertSound);
    });
  }
});

describe('numbers that are no ports do not count', () => {
  const withPorts = casesOf('lines.tsv').filter(
    ({ line, first }) => first.some((one) => /^\d+$/.test(one)) && !isHex(line),
  );
  for (const { line } of withPorts) {
    test(`all other digits of "${line.trim().slice(0, 80)}" changed`, () => {
      const before = readLine(line, { resolve: commonService });
      const kept = new Set(before.ports.flatMap(({ start, end }) => [start, end]));
      const digits = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 40, maxLength: 40 });
      fc.assert(
        fc.property(digits, (random) => {
          const changed = withOtherDigits(line, kept, random);
          assert.deepEqual(portsOf(readLine(changed, { resolve: commonService })), portsOf(before), changed);
        }),
        { numRuns: 10 },
      );
    });
  }
});

/** /proc/net writes ports in hexadecimal: their digits are not those of the number. */
function isHex(line: string): boolean {
  return readLine(line, { resolve: commonService }).format === '/proc/net';
}

/**
 * Every number that is not in `kept`, in other digits. What stays: 0, which means "any" in a port's place, and digits in
 * words (`tcp46`, `IP6`, `any4`).
 */
function withOtherDigits(line: string, kept: ReadonlySet<number | undefined>, random: readonly number[]): string {
  let used = 0;
  return line.replace(/(?<![A-Za-z\d])\d+/g, (number) =>
    kept.has(Number(number)) || Number(number) === 0
      ? number
      : number.replace(/\d/g, () => String(random[used++ % random.length])),
  );
}

/** Each once, because equal addresses may become different ones. */
function portsOf({ ports }: Reading): string[] {
  return [...new Set(ports.map(({ start, end, name }) => name ?? `${start}-${end}`))];
}

function assertSound(reading: Reading): void {
  for (const { start, end, name, reach } of reading.ports) {
    assert.ok(start === undefined ? name : start >= 0 && (end as number) >= start && (end as number) <= 65535);
    assert.ok(['loopback', 'private', 'any', 'public', 'unknown'].includes(reach));
  }
  assert.equal(typeof reading.rest, 'string');
}
