import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, test, type TestContext } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { ask, rawRequest } from '../support/rawHttp.ts';
import { startServe } from '../support/serveProcess.ts';
import { SITE_FILES, writeSite } from '../support/site.ts';

const script = fileURLToPath(new URL('../../src/cli/serve.ts', import.meta.url));

function siteFolder(t: TestContext, site?: Parameters<typeof writeSite>[1]): string {
  const dist = path.join(temporaryFolder(t, {}), 'dist');
  writeSite(dist, site);
  return dist;
}

function serve(dist: string, env: NodeJS.ProcessEnv, args: readonly string[] = []) {
  const settings = {
    PORT: '0',
    HOST: '127.0.0.1',
    SITE_URL: '',
    BASE_PATH: '',
    FEEDBACK_DB: path.join(dist, '../votes'),
  };
  const { status, stderr } = spawnSync(process.execPath, [script, '--dir', dist, ...args], {
    env: { ...process.env, ...settings, ...env },
    encoding: 'utf8',
    timeout: 20_000,
  });
  return { status, stderr };
}

test('a wrong setting is told in one line, without a stack, and ends the command with status 1', (t) => {
  const dist = siteFolder(t);
  for (const [env, told] of [
    [{ PORT: '65536' }, /^PORT is "65536", expected a number from 0 to 65535\n$/],
    [{ TRUSTED_PROXIES: 'nginx' }, /^TRUSTED_PROXIES is "nginx" .*\n$/],
    [{ BASE_PATH: '/other/' }, /^BASE_PATH is "\/other\/", but the site in .* was built for "\/"\..*\n$/],
    [{ HOST: '192.0.2.1' }, /^HOST is "192\.0\.2\.1", expected an address of this machine.*\n$/],
    [{ FEEDBACK_DB: dist }, /^No votes can be kept in .*FEEDBACK_DB\n$/],
  ] as const) {
    const { status, stderr } = serve(dist, env);
    assert.match(stderr, told);
    assert.equal(status, 1);
  }
});

test('an option that there is none of is told with those that there are', (t) => {
  const { status, stderr } = serve(siteFolder(t), {}, ['--foo']);
  assert.match(stderr, /\nnpm run serve -- \[--dir FOLDER\]\n/);
  assert.doesNotMatch(stderr, /^\s+at /m);
  assert.equal(status, 1);
});

test('what is no finished build, or has damaged headers, is not served', (t) => {
  const half = temporaryFolder(t, { 'index.html': 'half' });
  assert.match(serve(half, {}).stderr, /^No finished build in .*npm run build\n$/);
  const damaged = siteFolder(t, { files: { ...SITE_FILES, _headers: 'nonsense' } });
  assert.match(serve(damaged, {}).stderr, /^.*_headers:1: expected .*\n$/);
});

test('votes that cannot be written are told at the start', (t) => {
  const dist = siteFolder(t);
  const file = path.join(dist, '../text');
  writeFileSync(file, 'a text, and no database '.repeat(100));
  assert.match(serve(dist, { FEEDBACK_DB: file }).stderr, /^No votes can be kept in .*not a database.*\n$/);
});

test('a site that was built for a folder is served there without a setting', async (t) => {
  const { port, kill } = await startServe(siteFolder(t, { base: '/every-port/' }));
  t.onTestFinished(kill);
  assert.equal((await ask(port, 'GET', '/every-port/ports/22/')).status, 200);
});

test('votes are taken for the names of the site and of this machine alone', async (t) => {
  const { port, kill } = await startServe(siteFolder(t));
  t.onTestFinished(kill);
  const vote = async (host: string, origin: string) =>
    (await ask(port, 'OPTIONS', '/feedback', { Host: host, Origin: origin })).status;
  assert.equal(await vote(`localhost:${port}`, `http://localhost:${port}`), 204);
  assert.equal(await vote(`127.0.0.1:${port}`, `http://127.0.0.1:${port}`), 204);
  assert.equal(await vote(`localhost:${port}`, 'https://everyport.example'), 204, 'as the build says, behind a proxy');
  assert.equal(await vote('everyport.example', 'https://everyport.example'), 204);
  assert.equal(await vote(`evil.example:${port}`, `http://evil.example:${port}`), 421);
  assert.equal(await vote(`localhost:${port}`, 'http://evil.example'), 403);
});

test('votes are taken for ports, and for the products and guides of the site', async (t) => {
  const files = { ...SITE_FILES, 'software/redis/index.html': 'Redis', 'guides/loopback/index.html': 'Loopback' };
  const { port, kill } = await startServe(siteFolder(t, { base: '/every-port/', files }));
  t.onTestFinished(kill);
  const totals = async (query: string) => (await ask(port, 'GET', `/every-port/feedback?${query}`)).status;
  for (const query of ['port=988', 'page=software/redis', 'page=guides/loopback'])
    assert.equal(await totals(query), 200, query);
  for (const query of ['page=software/valkey', 'page=services/a', 'page=software/redis/index.html'])
    assert.equal(await totals(query), 400, query);
});

test.skipIf(process.platform === 'win32')('a signal lets a download end, and then the server', async (t) => {
  const large = 'x'.repeat(30_000_000);
  const dist = siteFolder(t, { files: { ...SITE_FILES, 'large.bin': large } });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    const server = await startServe(dist);
    t.onTestFinished(server.kill);
    const socket = connect(server.port, '127.0.0.1');
    socket.write(rawRequest('GET', '/large.bin'));
    await once(socket, 'readable');
    server.child.kill(signal);
    await setTimeout(300);
    assert.ok(server.isAlive(), `${signal} cut the download`);
    let received = 0;
    for await (const chunk of socket) received += (chunk as Buffer).length;
    assert.ok(received > large.length, `${received} bytes`);
    const [status] = (await once(server.child, 'exit')) as [number];
    assert.equal(status, 0, signal);
  }
});

describe.skipIf(process.platform === 'win32')('through npm', () => {
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) {
    test(`${signal} reaches the server`, async (t) => {
      const dist = siteFolder(t);
      const env = { ...process.env, PORT: '0', SITE_URL: '', BASE_PATH: '', FEEDBACK_DB: path.join(dist, '../votes') };
      const npm = spawn('npm', ['run', 'serve', '--', '--dir', dist], { env, stdio: ['ignore', 'pipe', 'inherit'] });
      t.onTestFinished(() => void npm.kill('SIGKILL'));
      let printed = '';
      for await (const chunk of npm.stdout.iterator({ destroyOnReturn: false })) {
        printed += String(chunk);
        if (/localhost:\d+/.test(printed)) break;
      }
      const port = Number(/localhost:(\d+)/.exec(printed)?.[1]);
      npm.kill(signal);
      let isServed = true;
      for (let tries = 0; isServed && tries < 100; tries++) {
        await setTimeout(100);
        isServed = await ask(port, 'GET', '/').then(
          () => true,
          () => false,
        );
      }
      assert.ok(!isServed, 'the server still answers 10 s later');
    });
  }
});
