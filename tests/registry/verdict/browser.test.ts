import assert from 'node:assert/strict';
import { test } from 'vitest';
import { browser } from '../../../src/registry/verdict/browser.ts';
import { evidence } from '../../support/evidence.ts';
import { port } from '../../support/port.ts';

test('a browser refuses a bad port and opens any other', () => {
  const refused = browser(port({ number: 6000, facets: ['blocked-by-browsers'] }), evidence);
  assert.deepEqual([refused.answer, refused.short], ['no', 'No, browsers refuse it']);
  assert.match(refused.reason, /^6000 is on the Fetch Standard's list/);
  const opened = browser(port(), evidence);
  assert.deepEqual([opened.answer, opened.short], ['yes', 'Yes']);
  assert.deepEqual(
    [refused, opened].map(({ sources }) => sources[0]?.title),
    ['blocked-by-browsers', 'blocked-by-browsers'],
  );
});
