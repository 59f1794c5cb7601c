import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { fileURLToPath } from 'node:url';
import { registryFiles } from '../../src/registry/files.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const script = fileURLToPath(new URL('../../src/cli/registryUpdate.ts', import.meta.url));
const { csv } = registryFiles();

/** Runs the command on the project itself; none of these runs has anything to write. */
function run(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('the registry that is there already is nothing new: status 0', () => {
  assert.deepEqual(run(['--from', csv, '--dry-run']), { status: 0, stdout: 'Nothing new.\n', stderr: '' });
});

test('standard input is read for "-"', () => {
  const { status, stdout } = run(['--dry-run', '--from', '-'], readFileSync(`${root}${csv}`, 'utf8'));
  assert.deepEqual([status, stdout], [0, 'Nothing new.\n']);
});

test('what is no registry is refused in words: status 1', () => {
  const { status, stdout, stderr } = run(['--from', 'package.json', '--dry-run']);
  assert.deepEqual([status, stdout], [1, '']);
  assert.match(
    stderr,
    /^1 problem in the facts\npackage\.json: looks like JSON, not CSV .* → fetch the CSV of the registry/,
  );
});

test('what cannot be read was not fetched: status 2', () => {
  const { status, stdout, stderr } = run(['--from', 'no-such-file.csv', '--dry-run']);
  assert.deepEqual([status, stdout], [2, '']);
  assert.match(stderr, /^could not fetch no-such-file\.csv: ENOENT.*\n$/);
});

for (const args of [['--form', 'x'], ['x.csv'], ['--from'], ['--force=yes']]) {
  test(`"${args.join(' ')}" is answered with the usage: status 1`, () => {
    const { status, stderr } = run(args);
    assert.equal(status, 1);
    assert.match(stderr, /\nnpm run registry:update -- \[--from FILE\] \[--dry-run\] \[--force\]\n/);
    assert.doesNotMatch(stderr, /\n\s+at /);
  });
}
