import assert from 'node:assert/strict';
import { test } from 'vitest';
import { commonService, readLine, readText } from '../../src/lines/index.ts';
import { casesOf, firstOf } from './cases.ts';

for (const { first, role, kind, source, line } of casesOf('kinds.tsv')) {
  test(line.slice(0, 100), () => {
    assert.notEqual(source, '', 'a case tells where its form is from');
    const options = { resolve: commonService };
    const lines = line.replaceAll('\\n', '\n');
    const readings = readText(lines, options);
    const reading =
      readings.find(({ ports }) => ports.length > 0) ??
      readings.find(({ error }) => error) ??
      readings[0] ??
      readLine(lines, options);
    const found = firstOf(reading);
    assert.ok(
      first.some((one) => found.includes(one)),
      `expected ${first.join(' or ')} first, found ${found.join(' = ')}`,
    );
    assert.ok(role.split(' | ').includes(reading.ports[0]?.role ?? ''), `${reading.ports[0]?.role}`);
    assert.ok(kind.split(' | ').includes(reading.kind), reading.kind);
  });
}
