import assert from 'node:assert/strict';
import { test } from 'vitest';
import { recipe } from '../../src/recipes/form.ts';
import { FORMS } from '../../src/recipes/forms.ts';
import { canBeTicked, openingOf, reachModes, type Audience } from '../../src/recipes/opening.ts';
import { productOf, type RecipeProduct } from '../../src/recipes/product.ts';
import type { SoftwarePort } from '../../src/registry/schema/software.ts';
import { software, softwarePort } from '../support/software.ts';
import { networks } from './openings.ts';

const product = (id: string, ...ports: SoftwarePort[]): RecipeProduct => productOf(software({ id, name: id, ports }));
const web = softwarePort(80, { direction: 'in', from: 'anyone', role: 'web' });
const api = softwarePort(6443, { direction: 'in', from: 'clients', role: 'api' });
const discovery = softwarePort(1900, { direction: 'in', from: 'clients', transport: ['udp'], role: 'discovery' });
const LAN = networks('10.0.0.0/8');

const rulesOf = (products: readonly RecipeProduct[], mode: Audience['mode'], from = LAN) =>
  openingOf(products, (_, { place }) => place === 'open', { mode, networks: from }, {}).rules;

test('as recorded, what is made for everyone is open to everyone and the rest to the network', () => {
  const sources = (mode: Audience['mode']) =>
    rulesOf([product('widget', web, api)], mode).map(({ sources }) => sources);
  assert.deepEqual(sources('recorded'), ['anyone', LAN]);
  assert.deepEqual(sources('anyone'), ['anyone', 'anyone']);
  assert.deepEqual(sources('networks'), [LAN, LAN]);
});

test('without a network nothing is opened, rather than everything', () => {
  assert.deepEqual(rulesOf([product('widget', web, api)], 'networks', []), []);
  assert.equal(rulesOf([product('widget', web, api)], 'recorded', []).length, 1);
});

test('a port on two transports has two lines', () => {
  const dns = softwarePort(53, { direction: 'in', from: 'clients', transport: ['tcp', 'udp'] });
  assert.deepEqual(
    rulesOf([product('dns', dns)], 'networks').map(({ transport }) => transport),
    ['tcp', 'udp'],
  );
});

test('what several products need is one line that names them all, for whoever any of them lets in', () => {
  const rules = rulesOf([product('one', discovery, api), product('two', { ...discovery, from: 'anyone' })], 'recorded');
  assert.deepEqual(
    rules.map(({ range, sources, users }) => [range.start, sources, users.map(({ id }) => id)]),
    [
      [1900, 'anyone', ['one', 'two']],
      [6443, LAN, ['one']],
    ],
  );
});

test('the name and the slug are those of the product, or of all of them', () => {
  const slug = (...products: RecipeProduct[]) => openingOf(products, () => true, { mode: 'anyone', networks: [] }, {});
  assert.deepEqual([slug(product('one', web)).slug, slug(product('one', web)).name], ['one', 'one']);
  assert.deepEqual([slug(product('one', web), product('two', api)).slug], ['open-ports']);
});

test('only ways to let in that differ are offered, the careful one first', () => {
  assert.deepEqual(reachModes([product('one', web)]), ['anyone', 'networks']);
  assert.deepEqual(reachModes([product('one', api)]), ['networks', 'anyone']);
  assert.deepEqual(reachModes([product('one', web, api)]), ['recorded', 'networks', 'anyone']);
  assert.deepEqual(reachModes([product('one', softwarePort(5, { direction: 'out' }))]), ['networks', 'anyone']);
});

test('a device is opened on itself, not on the machine of other products', () => {
  const [camera, server] = [productOf(software({ platform: 'device', ports: [api] })), product('one', api)] as const;
  const [entry] = camera.entries;
  assert.ok(entry);
  assert.equal(canBeTicked(camera, entry, [camera]), true);
  assert.equal(canBeTicked(camera, entry, [camera, server]), false);
  assert.equal(canBeTicked(server, entry, [camera, server]), true);
  assert.equal(canBeTicked(server, { ...entry, place: 'inside' }, [server]), false);
});

test('every form has an id of its own, and writes nothing where nothing is opened', () => {
  assert.equal(new Set(FORMS.map(({ id }) => id)).size, FORMS.length);
  for (const form of FORMS) {
    assert.match(form.id, /^[a-z]+(-[a-z]+)*$/);
    assert.deepEqual(
      recipe(
        form,
        openingOf([], () => true, { mode: 'anyone', networks: [] }, {}),
      ),
      { text: '', left: [], ports: 0 },
    );
  }
});

test('a port on two transports is one port', () => {
  const both = product('widget', { ...web, transport: ['tcp', 'udp'] }, api);
  const opening = openingOf([both], () => true, { mode: 'anyone', networks: [] }, {});
  assert.equal(opening.rules.length, 3);
  assert.equal(recipe(FORMS[0], opening).ports, 2);
});

test('every form says what each port is for, unless it has no place for it', () => {
  const opening = openingOf(
    [product('widget', web, api, discovery)],
    () => true,
    { mode: 'anyone', networks: [] },
    { 4: '192.168.1.10' },
  );
  for (const form of FORMS) {
    const { text } = recipe(form, opening);
    for (const role of ['web', 'api', 'discovery'])
      assert.ok(text.includes(`widget: ${role}`), `${form.name}: ${role}`);
  }
});
