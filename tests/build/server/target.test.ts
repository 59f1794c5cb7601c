import assert from 'node:assert/strict';
import { test } from 'vitest';
import { readTarget, sitePath } from '../../../src/build/server/target.ts';

test('a target is a path, or a whole address as proxies are sent', () => {
  assert.deepEqual(readTarget('/ports/22/?q=a?b'), { path: '/ports/22/', query: '?q=a?b', host: undefined });
  assert.deepEqual(readTarget('http://a.example:80/x?y'), { path: '/x', query: '?y', host: 'a.example:80' });
  assert.deepEqual(readTarget('HTTPS://a.example'), { path: '/', query: '', host: 'a.example' });
  assert.deepEqual(readTarget('//a.example/x'), { path: '//a.example/x', query: '', host: undefined });
});

test('anything else is none', () => {
  for (const url of ['', '*', 'a.example:443', 'ftp://a.example/', 'http:///x', '?q', 'ports/22/'])
    assert.equal(readTarget(url), undefined, url);
});

test('a path is read name by name', () => {
  assert.deepEqual(sitePath('/'), { names: [], isFolder: true });
  assert.deepEqual(sitePath('/ports/22/'), { names: ['ports', '22'], isFolder: true });
  assert.deepEqual(sitePath('/services/a%2Bb/caf%C3%A9'), { names: ['services', 'a+b', 'café'], isFolder: false });
});

test('what can be no file of the site is none', () => {
  const paths = [
    '/..',
    '/../x',
    '/a/../../x',
    '/%2e%2e/x',
    '/..%2f..%2fetc/',
    '/a%2fb',
    '/a%5cb',
    '/a\\..\\b',
    '/a%00',
    '/%',
    '/%ff',
    '/.git/config',
    '/%2egit/config',
    '/ports/.env',
    '/_headers',
    '/_HEADERS',
    '/_redirects',
    '/%5fheaders',
    '//ports/22/',
    '/ports//22/',
    '/.',
    '/./',
  ];
  for (const path of paths) assert.equal(sitePath(path), undefined, path);
});
