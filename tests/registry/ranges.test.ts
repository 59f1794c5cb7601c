import assert from 'node:assert/strict';
import { test } from 'vitest';
import {
  PORT_COUNT,
  RANGES,
  contains,
  formatRange,
  outermost,
  portsOf,
  rangeClassOf,
} from '../../src/registry/ranges.ts';

test('the three ranges of RFC 6335 cover all ports without overlap', () => {
  const covered = Object.values(RANGES).flatMap((range) => [...portsOf(range)]);
  assert.deepEqual(
    covered,
    Array.from({ length: PORT_COUNT }, (_, port) => port),
  );
});

test('a port lies in the range whose edges enclose it', () => {
  assert.deepEqual([0, 1023, 1024, 49151, 49152, 65535].map(rangeClassOf), [
    'system',
    'system',
    'user',
    'user',
    'dynamic',
    'dynamic',
  ]);
});

test('both ends belong to a range', () => {
  assert.deepEqual(
    [9, 10, 12, 13].map((port) => contains({ start: 10, end: 12 }, port)),
    [false, true, true, false],
  );
});

test('a range of one port is written as a number', () => {
  assert.deepEqual(
    [formatRange({ start: 988, end: 988 }), formatRange({ start: 1018, end: 1023 })],
    ['988', '1018-1023'],
  );
});

const left = (...ranges: [start: number, end: number][]) =>
  outermost(ranges.map(([start, end]) => ({ start, end }))).map(formatRange);

test('what lies inside a range that says what its ports are is not told besides', () => {
  assert.deepEqual(left([1716, 1716], [1716, 1764], [1739, 1764]), ['1716-1764']);
  assert.deepEqual(left([6881, 6881], [6881, 6881], [80, 80]), ['6881', '80']);
});

test('a port is told beside a wide range, which only says where one may fall', () => {
  assert.deepEqual(left([30005, 30005], [30000, 32767]), ['30005', '30000-32767']);
});
