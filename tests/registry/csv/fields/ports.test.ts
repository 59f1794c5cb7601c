import assert from 'node:assert/strict';
import { test } from 'vitest';
import { readPorts } from '../../../../src/registry/csv/fields/ports.ts';
import { collector } from '../fixture.ts';

const READ: [text: string, start: number, end: number][] = [
  ['0', 0, 0],
  ['22', 22, 22],
  ['6000-6063', 6000, 6063],
  ['49151', 49151, 49151],
];

for (const [text, start, end] of READ) {
  test(`"${text}" is read`, () => {
    const { report, findings } = collector();
    assert.deepEqual(readPorts(text, report), { start, end });
    assert.deepEqual(findings, []);
  });
}

const REFUSED: [text: string, message: string][] = [
  ['70000', 'port 70000 is above 65535'],
  ['60000-70000', 'port 70000 is above 65535'],
  ['99999999999999999999', 'port 100000000000000000000 is above 65535'],
  ['-1', 'port "-1" is neither a number nor a range a-b'],
  ['22.5', 'port "22.5" is neither a number nor a range a-b'],
  ['0x16', 'port "0x16" is neither a number nor a range a-b'],
  ['22-', 'port "22-" is neither a number nor a range a-b'],
  ['22, 23', 'port "22, 23" is neither a number nor a range a-b'],
  ['20-10', 'range 20-10 is reversed'],
  ['65535', '65535 is in the Dynamic range 49152-65535, which IANA never assigns'],
  ['50000', '50000 is in the Dynamic range 49152-65535, which IANA never assigns'],
  ['49151-49152', '49151-49152 is in the Dynamic range 49152-65535, which IANA never assigns'],
];

for (const [text, message] of REFUSED) {
  test(`"${text}" is refused with a remedy`, () => {
    const { report, findings } = collector();
    assert.equal(readPorts(text, report), undefined);
    assert.equal(findings[0]?.message, message);
    assert.equal(findings[0]?.field, 'Port Number');
    assert.ok(findings[0]?.remedy);
  });
}
