import assert from 'node:assert/strict';
import { test } from 'vitest';
import { plainDefault } from '../../../src/registry/rules/plainDefault.ts';
import { vendorHost } from '../../../src/registry/rules/vendorHost.ts';
import { source } from '../../support/source.ts';
import { findings, product } from './facts.ts';

const [port] = product.ports as [(typeof product.ports)[0]];
const withPort = (changes: Partial<typeof port>) =>
  findings(plainDefault, { software: [{ ...product, ports: [{ ...port, ...changes }] }] });

for (const note of [
  'Only if the management plugin is enabled.',
  'Needs Galera to be turned on.',
  'Optional: a second listener.',
  'Off by default.',
]) {
  test(`no default: ${note}`, () => {
    assert.deepEqual(
      withPort({ note }).map(({ path }) => path),
      [['ports', 0, 'default']],
    );
    assert.deepEqual(withPort({ note, default: false }), []);
  });
}

test('a note that only tells more is in order', () => {
  for (const note of ['Only the machine itself can reach it.', 'Offers the API as well.'])
    assert.deepEqual(withPort({ note }), [], note);
});

test('a copy of a page is not its vendor', () => {
  const sources = { manual: source('Manual', { url: 'https://gist.github.com/x/1', kind: 'vendor' }) };
  assert.deepEqual(
    findings(vendorHost, { software: [{ ...product, sources }] }).map(({ path }) => path),
    [['sources', 'manual', 'kind']],
  );
  assert.deepEqual(
    findings(vendorHost, {
      software: [{ ...product, sources: { manual: { ...sources.manual, kind: 'independent' } } }],
    }),
    [],
  );
});
