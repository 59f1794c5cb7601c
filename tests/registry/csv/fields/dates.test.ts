import assert from 'node:assert/strict';
import { test } from 'vitest';
import type { CsvCells } from '../../../../src/registry/csv/cells.ts';
import { readDates } from '../../../../src/registry/csv/fields/dates.ts';
import { collector } from '../fixture.ts';

const TODAY = '2026-11-22';

function dated(registered: string, modified = ''): CsvCells {
  return { 'Registration Date': registered, 'Modification Date': modified } as CsvCells;
}

const READ: [registered: string, modified: string][] = [
  ['1992-07', '2011-05-16'],
  ['2014-07-09', '2014-07'],
  ['2012-02-29', ''],
  ['', '2026-11-22'],
  ['', '2026-11'],
  ['', ''],
];

for (const [registered, modified] of READ) {
  test(`registered "${registered}", modified "${modified}" is read`, () => {
    const { report, findings } = collector();
    assert.deepEqual(readDates(dated(registered, modified), TODAY, report), {
      registered: registered || undefined,
      modified: modified || undefined,
    });
    assert.deepEqual(findings, []);
  });
}

for (const date of ['13/05/2011', '2011-13-01', '2011-00', '2011-02-30', '2011', '2011-5-1']) {
  test(`the date "${date}" is refused with a remedy`, () => {
    const { report, findings } = collector();
    readDates(dated(date), TODAY, report);
    assert.deepEqual(
      findings.map(({ field, message }) => [field, message]),
      [['Registration Date', `date "${date}" is not YYYY-MM or YYYY-MM-DD`]],
    );
    assert.ok(findings[0]?.remedy);
  });
}

for (const date of ['2026-11-23', '2026-12', '2027-01-01']) {
  test(`the date ${date} lies in the future of ${TODAY}`, () => {
    const { report, findings } = collector();
    readDates(dated('', date), TODAY, report);
    assert.equal(findings[0]?.message, `date ${date} lies in the future`);
    assert.equal(findings[0]?.field, 'Modification Date');
    assert.equal(findings[0]?.severity, undefined);
  });
}

test('a modification before the registration is kept with a notice', () => {
  const { report, findings } = collector();
  const dates = readDates(dated('2011-05-23', '2011-05-16'), TODAY, report);
  assert.deepEqual(dates, { registered: '2011-05-23', modified: '2011-05-16' });
  assert.deepEqual(
    findings.map(({ message, severity }) => [message, severity]),
    [['modified 2011-05-16, before it was registered (2011-05-23)', 'notice']],
  );
});
