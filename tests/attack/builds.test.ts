import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, test } from 'vitest';
import { readBuildMark } from '../../src/build/buildMark.ts';
import { folderSize } from '../../src/build/folderSize.ts';
import { openWorkFolder } from '../../src/build/workFolder.ts';
import { writeHostileContent } from '../hostile/content.ts';
import { noDisks, runWithDisks } from '../support/ownDisks.ts';
import { startServe, type ServeProcess } from '../support/serveProcess.ts';
import { skipIf } from '../support/shell.ts';
import { Line } from './support/line.ts';
import { isWhole, times } from './support/scale.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const script = path.join(root, 'src/cli/build.ts');
const cache = path.join(root, 'node_modules/.cache/every-port');
// A shell may have anything.
const env = {
  ...process.env,
  NODE_ENV: 'development',
  DEV: '1',
  PROD: '',
  CI: 'true',
  EVERYPORT_PORTS: '64',
  SITE_URL: '',
  BASE_PATH: '',
};

/** Within the project, because the build leaves modules there that import the project's packages. */
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(path.join(cache, 'attack-'));
const dist = path.join(folder, 'dist');
const PAGES = ['/', '/ports/0/', '/ports/1024/', '/search/', '/guides/', '/data/ports.json', '/nothing'];

let server: ServeProcess;
let size: ReturnType<typeof folderSize>;
let duration = 0;

function startBuild(outDir = dist) {
  const child = spawn(process.execPath, [script, '--outDir', outDir], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += String(chunk)));
  const ended = once(child, 'close').then(([status]) => ({ status: status as number | null, said }));
  return { child, ended };
}

beforeAll(async () => {
  writeHostileContent(folder);
  const start = performance.now();
  const { status, said } = await startBuild().ended;
  duration = performance.now() - start;
  assert.equal(status, 0, said);
  size = folderSize(dist);
  server = await startServe(dist);
}, 300_000);

afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true });
});

/** Reads pages until a build ends, and fails with the first one that is not as it should be. */
async function readPagesWhile(ended: Promise<unknown>): Promise<number> {
  let isDone = false;
  void ended.finally(() => (isDone = true));
  const line = new Line(server.port);
  let read = 0;
  while (!isDone) {
    const page = PAGES[read++ % PAGES.length] ?? '/';
    const answer = await line.ask('GET', page);
    assert.equal(answer?.status, page === '/nothing' ? 404 : 200, page);
    assert.ok(answer.body.length > 500, page);
    await setTimeout(5);
  }
  line.close();
  return read;
}

function assertWhole(): void {
  assert.ok(readBuildMark(dist));
  assert.deepEqual(folderSize(dist), size);
}

test(
  'a build that is killed at any moment leaves a whole site, which is served all the while',
  { timeout: 1_800_000 },
  async () => {
    for (let kill = 0; kill < times(2, 20); kill++) {
      const { child, ended } = startBuild();
      const reading = readPagesWhile(ended);
      await setTimeout(Math.random() * duration * 1.1);
      child.kill('SIGKILL');
      assert.ok((await reading) > 0);
      assertWhole();
    }
    const { ended } = startBuild();
    await readPagesWhile(ended);
    assert.equal((await ended).status, 0);
    assertWhole();
    assert.ok(server.isAlive());
    assert.doesNotMatch(server.output(), /\n\s+at /, 'a stack was printed');
    // What the killed ones have left goes in the background.
    const { building, abandon } = openWorkFolder(dist);
    abandon();
    const work = path.dirname(building);
    for (let tries = 0; readdirSync(work).length > 0 && tries < 200; tries++) await setTimeout(50);
    assert.deepEqual(readdirSync(work), []);
  },
);

test('pages carry their policy, whatever the shell says of the kind of build', () => {
  assert.match(readFileSync(path.join(dist, 'index.html'), 'utf8'), /http-equiv="Content-Security-Policy"/);
});

test('a build that is told to stop goes at once, and leaves nothing', { timeout: 300_000 }, async () => {
  const { child, ended } = startBuild();
  const pages = path.join(cache, `builds/*/building-${child.pid}-*/ports/*`);
  while (child.exitCode === null && globSync(pages).length === 0) await setTimeout(50);
  child.kill('SIGTERM');
  const { status } = await ended;
  assert.ok(status === 143 || status === null, String(status));
  assertWhole();
});

test('of two builds at once one is made, and the other says why not', { timeout: 300_000 }, async () => {
  const [one, two] = await Promise.all([startBuild().ended, startBuild().ended]);
  assert.deepEqual([one.status, two.status].toSorted(), [0, 1], `${one.said}\n${two.said}`);
  const refused = one.status === 0 ? two : one;
  assert.match(refused.said, /Another build into .* is under way/);
  assert.doesNotMatch(refused.said, /^\s+at /m, 'a stack');
  assertWhole();
});

test(
  'a disk that fills up while pages are written is told, with the place, and the last site stays',
  { timeout: 300_000 },
  (t) => {
    skipIf(noDisks(), t);
    for (const room of ['3m', '12m']) {
      const { status, stderr } = runWithDisks(
        { [path.join(cache, 'builds')]: room },
        [process.execPath, script, '--outDir', dist],
        { cwd: root, env },
      );
      assert.equal(status, 1, room);
      assert.match(stderr, /The disk is full: .*builds/);
      assert.match(stderr, /The site that was built before is still in /);
      assert.doesNotMatch(stderr, /^\s+at /m, 'a stack');
      assertWhole();
    }
  },
);

test.runIf(isWhole)('a build comes to another disk, and to a disk of its own', { timeout: 300_000 }, (t) => {
  skipIf(noDisks(), t);
  const disk = path.join(folder, 'disk');
  mkdirSync(disk, { recursive: true });
  const check = `"$@" --outDir '${disk}/site' && "$@" --outDir '${disk}/site' && ls '${disk}/site/index.html'`;
  const { status, stdout, stderr } = runWithDisks(
    { [disk]: '100m' },
    ['sh', '-c', check, 'sh', process.execPath, script],
    { cwd: folder, env },
  );
  assert.equal(status, 0, stderr);
  assert.match(stdout, /site\/index\.html/);
  const itself = `"$@" --outDir '${disk}' && "$@" --outDir '${disk}' && ls '${disk}/index.html' && ls -a '${disk}'`;
  const own = runWithDisks({ [disk]: '100m' }, ['sh', '-c', itself, 'sh', process.execPath, script], {
    cwd: folder,
    env,
  });
  assert.equal(own.status, 0, own.stderr);
  assert.match(own.stdout, /index\.html/);
  assert.ok(!existsSync(path.join(disk, 'index.html')));
});
