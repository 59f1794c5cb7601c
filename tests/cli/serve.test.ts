import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'vitest';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../src/cli/serve.ts', import.meta.url));

test('a wrong setting is told in one line, without a stack, and ends the command with status 1', () => {
  const { status, stderr } = spawnSync(process.execPath, [script], {
    env: { ...process.env, PORT: '65536' },
    encoding: 'utf8',
  });
  assert.equal(stderr, 'PORT is "65536", expected a number from 0 to 65535\n');
  assert.equal(status, 1);
});
