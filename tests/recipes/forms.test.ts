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

test('a device has the router before it alone, a pod the cluster’s own', () => {
  assert.deepEqual(namesFor('device'), ['MikroTik', 'OpenWrt']);
  assert.deepEqual(namesFor('cluster'), ['NetworkPolicy', 'Kubernetes Service']);
  assert.equal(namesFor('device', ['linux'])[0], 'ufw');
});
