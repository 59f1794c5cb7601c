import assert from 'node:assert/strict';
import { test } from 'vitest';
import { commonService, readLine } from '../../src/lines/index.ts';
import { casesOf, firstOf, rowsOf } from './cases.ts';

for (const file of ['lines.tsv', 'fresh.tsv']) {
  for (const { first, role, kind, source, line } of casesOf(file)) {
    test(`${file}: ${line.trim().slice(0, 100)}`, () => {
      assert.notEqual(source, '', 'a case tells where its form is from');
      const reading = readLine(line, { resolve: commonService });
      const found = firstOf(reading);
      assert.ok(
        first.some((one) => found.includes(one)),
        `expected ${first.join(' or ')} first, found ${found.join(' = ')}`,
      );
      assert.equal(reading.ports[0]?.role ?? '', role);
      assert.equal(reading.kind, kind);
    });
  }
}

test('of the given lines at least 97 % lead to the right port or guide', () => {
  const given = rowsOf('given.tsv').filter(([, , , business]) => business === undefined);
  const wrong = given.filter(([line = '', expected = '']) => {
    const paths = firstOf(readLine(line, { resolve: commonService })).map((found) =>
      /^\d+$/.test(found) ? `/ports/${found}/` : found,
    );
    // A path that is not written out stands for all pages below it.
    return !expected
      .split(' | ')
      .some((path) => paths.some((found) => found === path || (path === '/guides/' && found.startsWith(path))));
  });
  assert.equal(given.length, 63);
  assert.ok(wrong.length / given.length <= 0.03, wrong.map(([line]) => line).join('\n'));
});
