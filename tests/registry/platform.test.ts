import assert from 'node:assert/strict';
import { test } from 'vitest';
import { platformOf } from '../../src/registry/platform.ts';
import { software, softwarePort } from '../support/software.ts';

test('what the record says holds, whatever its processes are', () => {
  assert.equal(platformOf(software({ platform: 'device', process: { linux: ['widgetd'] } })), 'device');
  assert.deepEqual(platformOf(software({ platform: ['windows', 'linux'] })), ['windows', 'linux']);
});

test('else the names of processes tell, those of single ports too', () => {
  assert.deepEqual(platformOf(software({ process: { windows: ['widget.exe'] } })), ['windows']);
  assert.deepEqual(platformOf(software({ process: { macos: ['Widget'], windows: ['widget.exe'] } })), [
    'windows',
    'macos',
  ]);
  assert.deepEqual(platformOf(software({ ports: [softwarePort(1, { process: { kernel: true } })] })), ['linux']);
});

test('where nothing tells it may be any', () => {
  assert.deepEqual(platformOf(software()), ['linux', 'windows', 'macos']);
});
