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
  'The server is started by hand; without --port it takes the port it used last.',
  'The service is started by a trigger outside a domain.',
  'It listens only when the daemon is enabled.',
  'Nothing listens: the helper is started on demand.',
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
  for (const note of [
    'Only the machine itself can reach it.',
    'Offers the API as well.',
    'HTTPS only where TLS is turned on with --tls.',
    'Remote access works only with a certificate.',
  ])
    assert.deepEqual(withPort({ note }), [], note);
});

test('the rule holds for old releases too', () => {
  assert.equal(withPort({ note: 'Off by default.', status: 'legacy' }).length, 1);
});

const cited = (url: string, kind: 'vendor' | 'independent' = 'vendor') =>
  findings(vendorHost, { software: [{ ...product, sources: { manual: source('Manual', { url, kind }) } }] }).map(
    ({ path }) => path?.at(-1),
  );

for (const url of [
  'https://gist.github.com/x/1',
  'https://www.reddit.com/r/x/',
  'https://medium.com/@x/1',
  'https://foo.medium.com/1',
  'https://de.wikipedia.org/wiki/X',
  'https://x.blogspot.com/1',
]) {
  test(`no vendor: ${url}`, () => {
    assert.deepEqual(cited(url), ['kind']);
    assert.deepEqual(cited(url, 'independent'), []);
  });
}

test('a vendor may have a host below that of a site, or pages of its own there', () => {
  for (const url of ['https://developers.facebook.com/docs/', 'https://github.com/x/y', 'https://x.github.io/'])
    assert.deepEqual(cited(url), [], url);
});

test('a page of search results is no source, whoever cites it', () => {
  for (const url of ['https://www.google.com/search?q=port+22', 'https://duckduckgo.com/?q=22'])
    assert.deepEqual(cited(url, 'independent'), ['url'], url);
  assert.deepEqual(cited('https://docs.cloud.google.com/vpc/docs/firewalls'), []);
});
