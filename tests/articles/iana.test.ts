import assert from 'node:assert/strict';
import { test } from 'vitest';
import { ianaRow, registryAge } from '../../src/articles/iana.ts';

test('a registry of two sources has two ages, a whole one has one', () => {
  assert.equal(
    registryAge({ assignments: '2026-08', metadata: '2014-07-09' }),
    'as of August 2026, its people, references and dates as of July 2014',
  );
  assert.equal(registryAge({ assignments: '2026-11-20', metadata: '2026-11-20' }), 'as of November 2026');
});

test("a reader is sent to IANA's own search for the number", () => {
  const { url, title } = ianaRow({ number: 988, asOf: { assignments: '2026-08', metadata: '2014-07' } });
  assert.match(url, /^https:\/\/www\.iana\.org\/.*\?search=988$/);
  assert.match(title, /988$/);
});
