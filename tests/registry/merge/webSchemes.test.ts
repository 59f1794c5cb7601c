import assert from 'node:assert/strict';
import { test } from 'vitest';
import { webSchemes } from '../../../src/registry/merge/webSchemes.ts';
import { port } from '../../support/port.ts';
import { knownService, use } from '../../support/software.ts';

const ofRole = (role: string, changes: Parameters<typeof use>[1] = {}) =>
  webSchemes(port({ uses: [use('Widget', { role, ...changes })] }));

test('the schemes are those that the records state', () => {
  assert.deepEqual(ofRole('the API over HTTP'), ['http']);
  assert.deepEqual(ofRole('web interface over HTTPS'), ['https']);
  assert.deepEqual(ofRole('WebDAV, over HTTPS and plain HTTP'), ['http', 'https']);
  assert.deepEqual(ofRole('client connections'), []);
});

test('what sends its visitors on to HTTPS speaks HTTP', () => {
  assert.deepEqual(ofRole('redirection to HTTPS'), ['http']);
  assert.deepEqual(ofRole('websites over HTTP, and redirects to HTTPS'), ['http']);
});

test('a web page without a scheme on record is said to be that', () => {
  assert.deepEqual(ofRole('web interface and API'), ['unstated']);
  assert.deepEqual(ofRole('the development server'), ['unstated']);
  assert.deepEqual(ofRole('the workshop in the browser'), ['unstated']);
  for (const page of ['the administration console', 'the API and the admin panel', 'the dashboard and its job API']) {
    assert.deepEqual(ofRole(page), ['unstated']);
  }
  assert.deepEqual(ofRole('the dashboard server'), []);
  assert.deepEqual(ofRole('the WebSocket of the dashboard'), []);
  assert.deepEqual(ofRole('workers that register with the web node over SSH'), []);
});

test('a program that hardly anybody runs makes no web page of a port of another', () => {
  const uses = [use('Redis', { prominence: 2 }), use('Langfuse', { role: 'web interface' })];
  assert.deepEqual(webSchemes(port({ uses })), []);
});

test('old releases and other transports do not count', () => {
  assert.deepEqual(ofRole('the API over HTTP', { status: 'legacy' }), []);
  assert.deepEqual(ofRole('HTTP/3', { transports: ['udp'] }), []);
});

test('a service record counts by its registered name', () => {
  const ofService = (service: string) => {
    const own = webSchemes(port({ services: [knownService({ service })] }));
    assert.deepEqual(webSchemes(port({ otherServices: [knownService({ service })] })), own);
    return own;
  };
  assert.deepEqual(ofService('https'), ['https']);
  assert.deepEqual(ofService('http-alt'), ['http']);
  assert.deepEqual(ofService('httpx'), []);
  assert.deepEqual(ofService('http-rpc-epmap'), []);
  assert.deepEqual(ofRole('RPC over HTTPS'), []);
  assert.deepEqual(ofRole('JSON-RPC over HTTP'), ['http']);
});
