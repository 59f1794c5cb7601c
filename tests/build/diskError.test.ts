import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { diskError } from '../../src/build/diskError.ts';

const coded = (code: string, path?: string) => Object.assign(new Error(`${code}: it did not go`), { code, path });

test('a full or unwritable disk is told with the place', () => {
  assert.match(
    String(diskError(coded('ENOSPC'), '/work/building')),
    /^UsageError: The disk is full: \/work\/building /,
  );
  assert.match(String(diskError(coded('EACCES', '/a/b'), '/work')), /^UsageError: No right to write: \/a\/b /);
});

test.runIf(process.platform === 'linux')('what the bundler says of the system is understood, without its stack', () => {
  const said =
    'Build failed with 1 error:\n\nSomething went wrong inside rolldown.\n' +
    'Failed to write file in /work/building/entry.mjs\n\nCaused by:\n    No space left on device (os error 28)\n\n' +
    'Stack backtrace:\n   0: <unknown>';
  assert.equal(
    String(diskError(new Error(said), '/work')),
    'UsageError: The disk is full: /work/building/entry.mjs (No space left on device (os error 28))',
  );
  assert.match(String(diskError(new Error('Permission denied (os error 13)'), '/work')), /No right to write: \/work /);
});

test('any other error is as it was', () => {
  for (const error of [coded('EISDIR'), new Error('x'), 'x', undefined]) assert.equal(diskError(error, '/work'), error);
});

test.runIf(process.platform === 'linux')('what the system itself says is understood', () => {
  try {
    writeFileSync('/dev/full', 'x');
    assert.fail('no error');
  } catch (error) {
    assert.match(String(diskError(error, '/work')), /The disk is full: /);
  }
});
