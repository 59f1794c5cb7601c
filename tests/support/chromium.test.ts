import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, test } from 'vitest';
import { installedChromium } from '../browser/support/chromium.ts';

const machine = mkdtempSync(join(tmpdir(), 'every-port-path-'));
afterAll(() => rmSync(machine, { recursive: true }));

function folderWith(name: string, mode: number): string {
  const folder = join(machine, `${name}-${mode}`);
  mkdirSync(folder);
  writeFileSync(join(folder, name), '', { mode });
  return folder;
}

const chromium = folderWith('chromium', 0o755);
const chrome = folderWith('google-chrome', 0o755);
const notExecutable = folderWith('chromium', 0o644);

test('CHROMIUM_PATH comes before what is installed', () => {
  assert.equal(installedChromium({ CHROMIUM_PATH: '/opt/chromium', PATH: chromium }), '/opt/chromium');
});

test('Chromium or Google Chrome is found on the PATH', () => {
  assert.equal(installedChromium({ PATH: [machine, chrome, chromium].join(delimiter) }), join(chromium, 'chromium'));
  assert.equal(installedChromium({ PATH: [machine, chrome].join(delimiter) }), join(chrome, 'google-chrome'));
});

test('what cannot be executed is passed over, and then there is none', () => {
  assert.equal(installedChromium({ PATH: notExecutable }), undefined);
  assert.equal(installedChromium({}), undefined);
});
