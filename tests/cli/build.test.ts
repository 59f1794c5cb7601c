import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'vitest';
import { openWorkFolder } from '../../src/build/workFolder.ts';
import { writeHostileContent } from '../hostile/content.ts';
import { temporaryFolder } from '../support/folder.ts';
import { writeSite } from '../support/site.ts';

const script = fileURLToPath(new URL('../../src/cli/build.ts', import.meta.url));

/** Runs the build on the content of a folder. Each of these is to end before the first page. */
function build(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd,
    env: { ...process.env, CI: 'true', EVERYPORT_PORTS: '64', SITE_URL: '', BASE_PATH: '', ...env },
    encoding: 'utf8',
  });
  assert.doesNotMatch(stdout, /rendered|pages in/);
  assert.doesNotMatch(stderr, /^\s+at /m, 'a stack');
  return { status, stderr };
}

describe('an option that is wrong is told in a few lines, without a stack:', () => {
  for (const args of [
    ['--outdir', 'x'],
    ['--foo'],
    ['--outDir'],
    ['--outDir='],
    ['--outDir', ''],
    ['x'],
    ['--feedback', '--outDir', 'x'],
  ]) {
    test(args.join(' ') || 'none', (t) => {
      const { status, stderr } = build(temporaryFolder(t, {}), args);
      assert.equal(status, 1);
      assert.match(stderr, /npm run build -- \[--outDir FOLDER\]/);
    });
  }
});

test('a setting that is wrong ends the build before it has done anything', (t) => {
  for (const env of [{ EVERYPORT_PORTS: '7' }, { SITE_URL: 'x' }, { HSTS: 'yes' }, { FEEDBACK_URL: 'mailto:x' }])
    assert.equal(build(temporaryFolder(t, {}), [], env).status, 1, JSON.stringify(env));
});

describe('the last site stays, and is said to, when', () => {
  const last = (folder: string) => {
    const dist = path.join(folder, 'dist');
    writeSite(dist, { files: { 'index.html': 'last' } });
    return dist;
  };
  const assertLast = (dist: string, { status, stderr }: ReturnType<typeof build>, reason: RegExp) => {
    assert.equal(status, 1);
    assert.match(stderr, reason);
    assert.match(stderr, /The site that was built before is still in /);
    assert.equal(readFileSync(path.join(dist, 'index.html'), 'utf8'), 'last');
  };

  test('a text would be code, which only its compiler sees', (t) => {
    const folder = temporaryFolder(t, {});
    writeHostileContent(folder);
    const guides = path.join(folder, 'content/guides');
    const [guide = ''] = readdirSync(guides).filter((name) => name.endsWith('.mdx'));
    writeFileSync(path.join(guides, guide), `${readFileSync(path.join(guides, guide), 'utf8')}\n\n{process.exit(0)}\n`);
    const dist = last(folder);
    assertLast(dist, build(folder, ['--outDir', dist]), /content\/guides\/.*static MDX.*process\.exit/);
  });

  test('another build into the same folder is under way', (t) => {
    const dist = last(temporaryFolder(t, {}));
    const { abandon } = openWorkFolder(dist);
    t.onTestFinished(abandon);
    assertLast(dist, build(path.dirname(dist), ['--outDir', dist]), /Another build into .*dist is under way/);
  });

  test('cards cannot be kept', (t) => {
    const folder = temporaryFolder(t, { occupied: '' });
    writeHostileContent(folder);
    const dist = last(folder);
    const env = { EVERYPORT_CARDS: path.join(folder, 'occupied') };
    assertLast(dist, build(folder, ['--outDir', dist], env), /EVERYPORT_CARDS/);
  });
});

test('a folder that no build has made is refused, and nothing in it is touched', (t) => {
  const folder = temporaryFolder(t, { 'thesis.txt': 'x' });
  mkdirSync(path.join(folder, '.git'));
  const { status, stderr } = build(folder, ['--outDir', '.']);
  assert.equal(status, 1);
  assert.match(stderr, /cannot be built into/);
  assert.deepEqual(readdirSync(folder).toSorted(), ['.git', 'thesis.txt']);
});
