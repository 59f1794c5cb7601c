import assert from 'node:assert/strict';
import { test } from 'vitest';
import { hostConfig } from '../../src/build/hostConfig.ts';
import { readHeaderRules } from '../../src/build/headersFile.ts';

const SETTINGS = {
  site: 'https://ports.example',
  base: '/every-port/',
  root: '/srv/my sites',
  votes: 4321,
  rules: readHeaderRules(
    '/*\n  A: x \'y\' "z"\n/_astro/*\n  Cache-Control: immutable\n  A: later\n/a.xml\n  Content-Type: text/a\n',
  ),
};

test('nginx gets a map for each header, in which the last rule is asked first', () => {
  const config = hostConfig('nginx', '{maps}\n  {headers}\n  {types}\nroot {root}; {name} {unknown}', SETTINGS);
  assert.equal(
    config,
    String.raw`map $uri $everyport_a {
  ~^/every-port/_astro/.*$ "later";
  ~^/every-port/.*$ "x 'y' \"z\"";
}
map $uri $everyport_cache_control {
  ~^/every-port/_astro/.*$ "immutable";
  default "public, max-age=0, must-revalidate";
}
  add_header A $everyport_a always;
  add_header Cache-Control $everyport_cache_control;
  location ~ ^/every-port/a\.xml$ {
    types { }
    default_type text/a;
  }
root "/srv/my sites"; ports.example {unknown}`,
  );
});

test('Caddy gets a line for each header', () => {
  assert.equal(
    hostConfig('caddy', '{address} {\n\t{headers}\n}', { ...SETTINGS, port: 8080 }),
    String.raw`http://:8080 {
	header /every-port/* A "x 'y' \"z\""
	header /every-port/_astro/* Cache-Control "immutable"
	header /every-port/_astro/* A "later"
	header /every-port/a.xml Content-Type "text/a"
}`,
  );
});

test('without a port Caddy serves the name of the site, with TLS', () => {
  assert.equal(hostConfig('caddy', '{address} {', { ...SETTINGS, base: '/' }), 'ports.example {');
});
