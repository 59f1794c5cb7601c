import assert from 'node:assert/strict';
import { test } from 'vitest';
import { effectText, siteEffect } from '../../../src/check/effect/effect.ts';
import type { Port } from '../../../src/registry/schema/port.ts';
import type { Software } from '../../../src/registry/schema/software.ts';
import { port } from '../../support/port.ts';
import { software, use } from '../../support/software.ts';

/** Ports by their place in the list: `siteEffect` compares two lists place by place. */
const site = (ports: Port[], products: Software[] = []) => ({ ports, software: products, guides: [] });
const used = (product: string, changes: Partial<Port> = {}) =>
  port({ archetype: 'occupied', notable: true, uses: [use(product)], ...changes });

test('facts that are the same do nothing', () => {
  const known = site([used('Widget')], [software()]);
  const effect = siteEffect(known, structuredClone(known));
  assert.deepEqual(effect, { ports: [], around: 0, pages: [] });
  assert.equal(effectText(effect), 'No page says anything else than before.');
});

test('a changed fact is told by the title, the lead and the lines of the article that differ', () => {
  const { ports } = siteEffect(site([used('Widget')]), site([used('Gadget')]));
  assert.equal(ports.length, 1);
  const [{ top, article }] = ports as [(typeof ports)[0]];
  assert.deepEqual(
    top.map(({ what }) => what),
    ['title', 'lead'],
  );
  assert.match(top[0]?.before ?? '', /Widget/);
  assert.match(top[0]?.after ?? '', /Gadget/);
  assert.ok(article.some((line) => line.startsWith('-') && line.includes('Widget')));
  assert.ok(article.some((line) => line.startsWith('+') && line.includes('Gadget')));
  assert.ok(article.every((line) => /^[-+]/.test(line)));
});

test('another answer of the verdict is told, before and after', () => {
  const before = port();
  const pick = { ...before.verdict.pick, short: 'No, it is taken', reason: 'By Widget.' };
  const { ports } = siteEffect(site([before]), site([port({ verdict: { ...before.verdict, pick } })]));
  assert.deepEqual(ports[0]?.top, [
    { what: 'pick', before: 'Not asked: Not asked.', after: 'No, it is taken: By Widget.' },
  ]);
});

test('a port that only names another neighbour is counted, not told', () => {
  const neighbours = { below: [], above: [{ number: 4323, name: 'widget' }] };
  const effect = siteEffect(site([port()]), site([port({ neighbours })]));
  assert.deepEqual(effect, { ports: [], around: 1, pages: [] });
  assert.equal(effectText(effect), '1 ports only name a neighbour, a namesake or a free port anew.');
});

/** Ports 5000 to 5002 at their places. */
function three(name: (number: number) => string): Port[] {
  const list: Port[] = [];
  for (const number of [5000, 5001, 5002]) list[number] = used(name(number), { number });
  return list;
}

test('the same effect on neighbouring ports is one', () => {
  const { ports } = siteEffect(site(three(() => 'Widget')), site(three(() => 'Gadget')));
  assert.deepEqual(
    ports.map((effect) => effect.ports),
    [{ start: 5000, end: 5002 }],
  );
});

test('pages of products that come, change and go are told by their addresses', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => software({ id })) as [Software, Software, Software];
  const { pages } = siteEffect(site([], [a, b]), site([], [{ ...b, summary: 'Another sentence of words.' }, c]));
  assert.deepEqual(pages, ['new: /software/c/', 'changed: /software/b/', 'gone: /software/a/']);
});

test('a record that lies in another folder is the same', () => {
  const at = (file: string) => site([], [{ ...software(), file } as Software]);
  assert.deepEqual(siteEffect(at('/tmp/content/a.yaml'), at('content/a.yaml')).pages, []);
});

test('of many ports the first are shown, and the others are named', () => {
  const letter = (number: number) => 'ABC'[number - 5000] as string;
  const effect = siteEffect(
    site(three((number) => `Widget ${letter(number)}`)),
    site(three((number) => `Gadget ${letter(number)}`)),
  );
  const text = effectText(effect, 1);
  assert.match(text, /^port 5000\n {2}title\n {2}- .*\n {2}\+ /);
  assert.match(text, /\n\n2 more, with --all: 5001, 5002$/);
});
