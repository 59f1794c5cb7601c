import assert from 'node:assert/strict';
import { test, type TestContext } from 'vitest';
import type { Limits } from '../../src/registry/csv/limits.ts';
import { MOST_CSV_BYTES } from '../../src/registry/csv/readCsv.ts';
import { ProblemsError } from '../../src/registry/problems.ts';
import { csv, type Written } from '../registry/csv/fixture.ts';
import { LIMITS, NEWER, onDisk, project, ROWS, run } from '../update/support/project.ts';
import { isWhole } from './support/scale.ts';

/** Something with a limit: a file that holds so much of it, and what is said of one that holds too much. */
interface Sized {
  what: string;
  limit: number;
  file: (size: number) => string;
  told: (size: number) => RegExp;
  /** What the project has before, where it is not the usual registry. */
  before?: readonly Written[];
  limits?: Partial<Limits>;
  /** The largest size that the file can have. */
  most?: number;
}

const POP = { 'Service Name': 'pop', 'Port Number': '110', 'Transport Protocol': 'tcp' };
const withRow = (cells: Written) => csv([...NEWER, { ...POP, ...cells }]);
const words = (limit: number) => (size: number) => new RegExp(`: ${size} characters, expected at most ${limit} `);
const each = (size: number, row: (index: number) => Written) => Array.from({ length: size }, (_, at) => row(at));
/** Rows of a name, each on a port of its own. */
const named = (size: number) =>
  each(size, (index) => ({ ...POP, 'Service Name': `n${index}`, 'Port Number': String(200 + index) }));
/** Ports that the rows of a registry list, where a range counts as often as it is wide. */
const LISTED = 49_152;

const bytesOf = (rows: readonly Written[]) => Buffer.byteLength(csv(rows)) - Buffer.byteLength(csv([]));

/** A file of so many bytes, in as few rows as may be: most are long, in letters of three bytes. */
function ofBytes(size: number): string {
  const rows = [...NEWER];
  let left = size - Buffer.byteLength(csv(rows));
  const row = (Description: string) => ({
    ...POP,
    'Service Name': `n${rows.length}`,
    'Port Number': String(200 + rows.length),
    Description,
  });
  const add = (added: Written) => {
    left -= bytesOf([added]);
    rows.push(added);
  };
  while (left > 40_000) add(row('端'.repeat(9000)));
  while (left > 9000) add(row('x'.repeat(8000)));
  add(row('x'.repeat(left - bytesOf([row('')]))));
  return csv(rows);
}

const SIZED: readonly Sized[] = [
  {
    what: 'letters of a name',
    limit: 100,
    file: (size) => withRow({ 'Service Name': 'p'.repeat(size) }),
    told: words(100),
  },
  {
    what: 'letters of a description',
    limit: 10_000,
    file: (size) => withRow({ Description: 'p'.repeat(size) }),
    told: words(10_000),
    most: 4_000_000,
  },
  {
    what: 'ports of a named range',
    limit: 1000,
    file: (size) => withRow({ 'Port Number': `5000-${4999 + size}` }),
    told: (size) => new RegExp(`-${4999 + size} of "pop" spans ${size} ports \\(limit 1000\\)`),
    most: 44_000,
  },
  {
    what: 'ports of a report',
    limit: 100,
    file: (size) =>
      csv([
        ...NEWER,
        {
          'Port Number': '1-49151',
          'Transport Protocol': 'udp',
          Description: 'Unassigned',
          'Unauthorized Use Reported': `Known on ports 1-${size}`,
        },
      ]),
    told: () => /Unauthorized Use Reported: names more than 100 ports/,
    most: 49_151,
  },
  {
    what: 'lines of records',
    limit: 100,
    // With the header.
    file: (size) => csv([...NEWER, ...named(size - NEWER.length - 1)]),
    told: () => /more than 100 lines of records, and the rest was not read/,
    most: 4000,
  },
  {
    what: 'bytes',
    limit: MOST_CSV_BYTES,
    limits: { mostRows: 1000 },
    file: ofBytes,
    told: () => new RegExp(`more than ${MOST_CSV_BYTES} bytes`),
    most: 40_000_000,
  },
  {
    what: 'ports of all rows together',
    limit: 150_000,
    limits: { mostRows: 20_000 },
    file: (size) => {
      const left = size - LISTED - 1;
      // `ssh` is there twice.
      const whole = Math.floor(left / 40_000);
      return csv([
        ...NEWER,
        ...each(whole, (index) => ({ 'Port Number': `${index}-${39_999 + index}`, Description: 'Unassigned' })),
        { 'Port Number': `9000-${8999 + left - 40_000 * whole}`, Description: 'Unassigned' },
      ]);
    },
    told: (size) => new RegExp(`its rows list ${size} ports in all \\(limit 150000\\)`),
    most: 150_000_000,
  },
  {
    what: 'ports in no row',
    limit: 50,
    file: (size) =>
      csv(
        NEWER.map((row) =>
          row['Port Number'] === '4322-49150' ? { ...row, 'Port Number': `4322-${49_150 - size}` } : row,
        ),
      ),
    told: (size) => new RegExp(`${size} of the ports 0-49151 are in no row`),
    most: 44_000,
  },
  {
    what: 'rows that are gone',
    limit: 200,
    limits: { mostRows: 5000 },
    before: [...ROWS, ...named(2000)],
    file: (size) => csv([...NEWER, ...named(2000 - size)]),
    told: (size) => new RegExp(`${size} named rows of the last snapshot are gone`),
    most: 1990,
  },
];

async function updated(t: TestContext, { file, before, limits }: Sized, size: number) {
  const content = project(t, before);
  const there = onDisk(content);
  const { error } = await run(content, file(size), {}, { limits: { ...LIMITS, ...limits } });
  return { error, isSame: JSON.stringify(onDisk(content)) === JSON.stringify(there) };
}

for (const sized of SIZED) {
  const { what, limit, told, most = Infinity } = sized;
  for (const size of [limit - 1, limit]) {
    test(`an update with ${size} ${what} is taken`, { timeout: 600_000 }, async (t) => {
      const { error, isSame } = await updated(t, sized, size);
      assert.equal(error, undefined);
      assert.ok(!isSame);
    });
  }
  for (const size of [
    limit + 1,
    ...(isWhole ? [2, 10, 100, 1000] : [10]).map((times) => Math.min(limit * times, most)),
  ]) {
    test(
      `one with ${size} is refused with the reason, and nothing is written: ${what}`,
      { timeout: 600_000 },
      async (t) => {
        const { error, isSame } = await updated(t, sized, size);
        assert.ok(error instanceof ProblemsError, error?.stack ?? 'taken');
        assert.match(error.message, told(size));
        assert.ok(isSame);
      },
    );
  }
}
