import assert from 'node:assert/strict';
import { test } from 'vitest';
import { OFFER_END, OFFER_START, offerArchive, withdrawOffer } from '../../src/archive/offer.ts';

const page = `<p>before</p>${OFFER_START}${OFFER_END}<p>after</p>`;
const archive = { bytes: 15_600_000, sha256: 'ab12', day: '2026-11-27' };

test('the offer has the address under the base, size, day and checksum, and can be taken back', () => {
  const offered = offerArchive(page, archive, '/x/');
  for (const part of ['href="/x/data/everyport.tar.zst"', '15.6 MB', '27 November 2026', 'ab12'])
    assert.ok(offered.includes(part), part);
  assert.equal(offerArchive(offered, archive, '/x/'), offered);
  assert.equal(withdrawOffer(offered), page);
});

test('a page without room for the offer is told', () => {
  assert.throws(() => offerArchive('<p></p>', archive, '/'), /no room for the offer/);
});
