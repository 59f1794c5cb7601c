import assert from 'node:assert/strict';
import { test } from 'vitest';
import { formsFor } from '../../src/recipes/forms.ts';
import type { Platform } from '../../src/registry/schema/software.ts';

const namesFor = (...platform: Platform[]) =>
  formsFor(platform.map((own) => ({ platform: own }))).map(({ name }) => name);

test('the firewall of the system on which a product usually runs comes first', () => {
  assert.equal(namesFor(['linux', 'windows', 'macos'])[0], 'ufw');
  assert.equal(namesFor(['windows', 'linux'])[0], 'Windows');
  assert.equal(namesFor(['macos'])[0], 'macOS');
  assert.equal(namesFor(['windows'], ['linux'])[0], 'Windows');
});

test('a firewall of a system on which it does not run is not offered', () => {
  const windows = namesFor(['windows']);
  for (const name of ['ufw', 'firewalld', 'nftables', 'iptables', 'macOS']) assert.ok(!windows.includes(name), name);
  assert.ok(windows.includes('AWS CLI') && windows.includes('MikroTik'), windows.join());
  assert.ok(!namesFor(['linux']).includes('Windows'));
});

test('for products that run on one machine together, only the firewalls of their common systems are offered', () => {
  const both = namesFor(['windows'], ['linux', 'macos', 'windows']);
  assert.equal(both[0], 'Windows');
  for (const name of ['ufw', 'nftables', 'macOS']) assert.ok(!both.includes(name), name);
  const apart = namesFor(['windows'], ['linux']);
  assert.ok(apart.includes('ufw') && apart.includes('Windows'));
});

test('a recipe for containers is offered for what runs on Linux', () => {
  for (const name of ['Docker Compose', 'NetworkPolicy', 'Kubernetes Service']) {
    assert.ok(namesFor(['linux', 'windows']).includes(name), name);
    assert.ok(!namesFor(['windows']).includes(name), name);
    assert.ok(!namesFor(['macos'], ['windows', 'macos']).includes(name), name);
  }
});

test('a device has the router before it alone, a pod the cluster’s own', () => {
  assert.deepEqual(namesFor('device'), ['MikroTik', 'OpenWrt']);
  assert.deepEqual(namesFor('cluster'), ['NetworkPolicy', 'Kubernetes Service']);
  assert.equal(namesFor('device', ['linux'])[0], 'ufw');
});
