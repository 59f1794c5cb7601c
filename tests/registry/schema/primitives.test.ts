import assert from 'node:assert/strict';
import { test } from 'vitest';
import type { z } from 'astro/zod';
import {
  Day,
  HttpUrl,
  OneLine,
  MonthOrDay,
  PortNumber,
  Slug,
  WrittenPorts,
} from '../../../src/registry/schema/primitives.ts';
import { SourceKeys } from '../../../src/registry/schema/source.ts';

const CASES: [what: string, schema: z.ZodType, accepted: unknown[], refused: unknown[]][] = [
  ['a port', PortNumber, [0, 988, 65535], [-1, 65536, 1.5, '988', null]],
  ['written ports', WrittenPorts, [988, '1018-1023', '7-7'], ['988', '20-10', '1-70000', '1 - 2', '-5', 70000, true]],
  ['a day', Day, ['2026-11-22', '2024-02-29'], ['2026-11', '2026-02-30', '22.11.2026', '2026-13-01']],
  ['a month or a day', MonthOrDay, ['2014-07', '2014-07-09'], ['2014', '2014-13', '2014-00', '2014-07-32']],
  [
    'a slug',
    Slug,
    ['redis', 'apache-http-server', '3proxy'],
    ['', 'Redis', '-redis', 'redis-', 'a--b', 'a_b', 'a b', 'é'],
  ],
  ['a line', OneLine, ['one line', 'ünïcode', '<b>{x}</b>'], ['', '   ', 'two\nlines', 'a\tb', 'a\u0000b', 'a\u007fb']],
  [
    'an address',
    HttpUrl,
    ['https://example.org/a?b#c', 'http://example.org'],
    ['example.org', 'ftp://example.org', 'javascript:alert(1)', 'https://localhost:x', ''],
  ],
];

for (const [what, schema, accepted, refused] of CASES) {
  test(`${what} is told from what is none`, () => {
    for (const value of accepted) assert.ok(schema.safeParse(value).success, `${JSON.stringify(value)} is ${what}`);
    for (const value of refused) assert.ok(!schema.safeParse(value).success, `${JSON.stringify(value)} is not ${what}`);
  });
}

test('written ports are read as a range, a single one as a range of one', () => {
  assert.deepEqual(
    [WrittenPorts.parse(988), WrittenPorts.parse('1018-1023')],
    [
      { start: 988, end: 988 },
      { start: 1018, end: 1023 },
    ],
  );
});

test('space around a line is no part of it', () => {
  assert.equal(OneLine.parse('  a line '), 'a line');
});

test('a claim names each of its sources once', () => {
  assert.deepEqual(SourceKeys.parse('manual'), ['manual']);
  assert.deepEqual(SourceKeys.parse(['manual', 'code']), ['manual', 'code']);
  assert.match(SourceKeys.safeParse(['manual', 'code', 'manual']).error?.message ?? '', /stands there twice/);
});
