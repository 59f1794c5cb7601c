import assert from 'node:assert/strict';
import { test } from 'vitest';
import { applyStamp, learnStamp, stampOf, type Sample } from '../../src/stamps/stamp.ts';

const page = (number: number, free: number) =>
  `<h1>Port ${number}</h1><p>In 1024 to 49151; <a href="/ports/${free}/">${free}</a>, not ${number}.</p>`;
const sample = (number: number, free: number) => ({ html: page(number, free), variables: [number, free] });

test('a stamp learned from two pages makes any other of their shape, whatever the length of its numbers', () => {
  const stamp = learnStamp(sample(47813, 29001), sample(52001, 30002));
  for (const [number, free] of [
    [7, 1],
    [47813, 29001],
    [65535, 65534],
  ] as const)
    assert.equal(applyStamp(stamp, [number, free]), page(number, free));
});

test('a number that is the same on both pages is text', () => {
  const { texts } = learnStamp(sample(47813, 29001), sample(52001, 30002));
  assert.ok(texts.some((text) => text.includes('In 1024 to 49151')));
});

test('a page that ends or begins with a number is made whole', () => {
  const stamp = learnStamp({ html: '12 x 12', variables: [12] }, { html: '345 x 345', variables: [345] });
  assert.equal(applyStamp(stamp, [6]), '6 x 6');
});

test('pages that differ in more than their numbers are refused, with the place', () => {
  assert.throws(
    () => learnStamp(sample(1, 2), { html: page(3, 4).replace('not', 'never'), variables: [3, 4] }),
    /port 1 differs .* more than its numbers/,
  );
  assert.throws(() => learnStamp(sample(1, 2), { html: `${page(3, 4)}<p>5</p>`, variables: [3, 4] }), /differs/);
});

test('a number that follows from a variable and is none of them is refused', () => {
  const doubled = (number: number) => ({ html: `${number}, ${number * 2}`, variables: [number] });
  assert.throws(() => learnStamp(doubled(100), doubled(300)), /differs/);
});

test('a stamp is checked against every other page that was rendered, not the third alone', () => {
  const samples = [sample(47813, 29001), sample(52001, 30002), sample(53011, 31003), sample(54000, 32004)];
  assert.deepEqual(stampOf(samples), learnStamp(samples[0] as Sample, samples[1] as Sample));
  // As an article would that says more of round numbers.
  const round = { ...sample(54000, 32004), html: page(54000, 32004).replace('not', 'the round') };
  assert.throws(() => stampOf([...samples.slice(0, 3), round]), /stamp of port 47813 .* page of port 54000/);
});
