import assert from 'node:assert/strict';
import { test } from 'vitest';
import { readUnauthorizedUse } from '../../../../src/registry/csv/fields/unauthorizedUse.ts';
import { collector } from '../fixture.ts';

const CASES: [text: string, start: number, end: number, ports: number[]][] = [
  ['Known Unauthorized Use on 100', 100, 100, [100]],
  ['Known Unauthorized Use on port 8888', 8888, 8888, [8888]],
  ['Known UNAUTHORIZED USE: Port 4045', 4045, 4045, [4045]],
  ['Known UNAUTHORIZED USEs on port 5555', 5555, 5555, [5555]],
  ['Known UNAUTHORIZED USE on Port 5570', 5570, 5572, [5570]],
  ['Known UNAUTHORIZED USE: Ports 44515 & 44516', 44446, 44543, [44515, 44516]],
  ['Known UNAUTHORIZED USE: Ports 4490 and 4491', 4489, 4499, [4490, 4491]],
  ['Unauthorized Use Known on ports 27017, 27018 and 27019', 27010, 27344, [27017, 27018, 27019]],
  ['Unauthorized Use Known on ports 1, 2, and 3', 0, 9, [1, 2, 3]],
  ['Unauthorized Use Known on ports 2194-2196', 2190, 2200, [2194, 2195, 2196]],
  ['Knwon Unauthorized Use on 3300-3301', 3299, 3301, [3300, 3301]],
  ['Unofficial use of port 6588 by AnalogX and Microsoft', 6588, 6588, [6588]],
  ['PORT 90 also being used unofficially by Pointcast', 90, 90, [90]],
  ['Known Unauthorized Use on port 6003', 6000, 6063, [6003]],
  ['Known Unauthorized Use on 7011 and on port 7012.', 7010, 7013, [7011, 7012]],
  // These name no port: they are about the row's own.
  ['yes', 8010, 8010, [8010]],
  ['krb524 assigned the port, nv used it without an assignment', 4444, 4444, [4444]],
  ['Unauthorized use by some mail users (see [RFC4146] for details)', 79, 79, [79]],
  ['Reported on 2004-01-05', 90, 90, [90]],
  ['Added on 5/21/97, version 2', 2, 2, [2]],
];

for (const [text, start, end, ports] of CASES) {
  test(`"${text}" on ${start}-${end} is about ${ports.join(', ')}`, () => {
    const { report, findings } = collector();
    assert.deepEqual(readUnauthorizedUse(text, { start, end }, 100, report), { text, ports });
    assert.deepEqual(findings, []);
  });
}

const ABOUT_OTHERS: [text: string, start: number, end: number][] = [
  ['', 22, 22],
  ['Known Unauthorized Use on 7011', 7012, 7012],
  ['Known UNAUTHORIZED USE: Port 5666', 5647, 5665],
  ['Unauthorized Use Known on ports 27017, 27018 and 27019', 27011, 27015],
];

for (const [text, start, end] of ABOUT_OTHERS) {
  test(`"${text}" says nothing of ${start}-${end}`, () => {
    const { report, findings } = collector();
    assert.equal(readUnauthorizedUse(text, { start, end }, 100, report), undefined);
    assert.deepEqual(findings, []);
  });
}

test('a report on a range that names no port is left out with a warning', () => {
  const { report, findings } = collector();
  assert.equal(readUnauthorizedUse('yes', { start: 10, end: 20 }, 100, report), undefined);
  assert.equal(findings[0]?.message, '"yes" names no port of a range, so it is not shown');
  assert.equal(findings[0]?.severity, 'warning');
  assert.ok(findings[0]?.remedy);
});

test('a report on more ports than the limit is refused, however it names them', () => {
  for (const text of ['Known on ports 1-99999', 'Known on ports 1-2, 2-3 and 1-4']) {
    const { report, findings } = collector();
    assert.equal(readUnauthorizedUse(text, { start: 0, end: 49_151 }, 3, report), undefined);
    assert.equal(findings[0]?.message, 'names more than 3 ports');
    assert.ok(findings[0]?.remedy);
  }
});

test('ports that a report names twice, or outside the row, do not count towards the limit', () => {
  const { report, findings } = collector();
  const text = 'Known on ports 1-99999 and 5 & 6';
  assert.deepEqual(readUnauthorizedUse(text, { start: 5, end: 7 }, 3, report), { text, ports: [5, 6, 7] });
  assert.deepEqual(findings, []);
});
