import assert from 'node:assert/strict';
import { test } from 'vitest';
import { hostsOf } from '../../../src/articles/commands/hosts.ts';
import { port } from '../../support/port.ts';
import { knownService, use } from '../../support/software.ts';

const hosts = (...uses: ReturnType<typeof use>[]) => hostsOf(port({ uses })).join(' ');
const camera = use('XMeye cameras', { platform: 'device' });
const windows = use('Windows', { platform: ['windows'] });

test('commands are for the systems on which a program that is on record listens', () => {
  assert.equal(hosts(windows), 'Windows');
  assert.equal(hosts(windows, use('Samba', { platform: ['linux'] })), 'Linux Windows');
  assert.equal(hosts(use('Istio', { platform: 'cluster' })), 'Linux macOS Windows');
});

test('a device has no system of the reader, and beside a program it does not count', () => {
  assert.equal(hosts(camera), '');
  assert.equal(hosts(camera, windows), 'Windows');
});

test('who only connects out, and old software beside current, do not count', () => {
  assert.equal(hosts(camera, use('App', { direction: 'out' })), '');
  assert.equal(hosts(windows, use('Old', { status: 'legacy' })), 'Windows');
});

test('a service may be spoken on any system, and so may what nobody is known to listen for', () => {
  assert.equal(hostsOf(port({ uses: [camera], services: [knownService()] })).length, 3);
  assert.equal(hosts(), 'Linux macOS Windows');
});
