import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a command in a folder, the project's own by default. */
function run(name: string, args: readonly string[] = [], cwd = root) {
  const { GITHUB_ACTIONS: _, ...env } = process.env;
  const script = `${root}src/cli/${name}.ts`;
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd, env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const COMMANDS = globSync('src/cli/*.ts', { cwd: root })
  .map((file) => path.basename(file, '.ts'))
  .filter((name) => name !== 'runCommand');

for (const name of COMMANDS) {
  test(`${name} --help prints what the command takes, and does nothing`, () => {
    const { status, stdout, stderr } = run(name, ['--help']);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^npm (start|run [\w:]+)/);
  });
}

for (const name of ['check', 'article', 'build']) {
  test(`${name} answers an unknown option with its usage, without a stack`, () => {
    const { status, stdout, stderr } = run(name, ['--no-such-option']);
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, /^Unknown option '--no-such-option'\nnpm run [\w:]+/);
  });
}

test('several articles are printed in the order in which they were asked for', () => {
  const { status, stdout } = run('article', ['988', '989']);
  assert.equal(status, 0);
  assert.match(stdout, /^## \[Who uses port 988\].*^## \[.*port 989\]/ms);
});

for (const args of [[], ['ssh'], ['65536'], ['988', '-1']]) {
  test(`article ${args.join(' ')} says what was expected`, () => {
    const { status, stderr } = run('article', args);
    assert.equal(status, 1);
    assert.match(stderr, /^(Expected a port number|Unknown option)/);
    assert.doesNotMatch(stderr, /^\s+at /m);
  });
}

test('a project without contents is told part by part, without a stack', (t) => {
  const folder = temporaryFolder(t, {});
  mkdirSync(`${folder}/content/registry/snapshot.json`, { recursive: true });
  writeFileSync(`${folder}/content/software`, '');
  const { status, stdout, stderr } = run('check', [], folder);
  assert.deepEqual([status, stderr], [1, '']);
  assert.deepEqual(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' → ')[0]),
    [
      'content/facets.yaml: the file is missing',
      'content/guides: the folder is missing',
      'content/ports: the folder is missing',
      'content/registry/changes.json: the file is missing',
      'content/registry/service-names-port-numbers.csv: the file is missing',
      'content/registry/snapshot.json: a folder stands where this file is expected',
      'content/scanned.yaml: the file is missing',
      'content/search.yaml: the file is missing',
      'content/services: the folder is missing',
      'content/software: a file stands where this folder is expected',
      'content/sources.yaml: the file is missing',
      'content/tls-twins.yaml: the file is missing',
      '12 errors, 0 warnings in content/',
    ],
  );
});

test('with --watch a change of a file is checked again', async (t) => {
  const folder = temporaryFolder(t, {});
  mkdirSync(`${folder}/content/software`, { recursive: true });
  const child = spawn(process.execPath, [`${root}src/cli/check.ts`, '--watch', 'widget'], { cwd: folder });
  t.onTestFinished(() => void child.kill());
  let printed = '';
  child.stdout.setEncoding('utf8');
  for await (const text of child.stdout) {
    if (printed === '') writeFileSync(`${folder}/content/software/widget.yaml`, 'name: Widget\n');
    printed += String(text);
    if (printed.includes('widget.yaml:1')) break;
  }
  assert.match(printed, /^0 errors, 0 warnings in files with "widget"\n[^]*widget\.yaml:1/);
});
