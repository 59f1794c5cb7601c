import assert from 'node:assert/strict';
import { copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, test } from 'vitest';
import { emptyFolder } from '../support/folder.ts';
import { rawRequest } from '../support/rawHttp.ts';
import { startArchive, type ServeProcess } from '../support/serveProcess.ts';
import { SITE_FILES } from '../support/site.ts';
import { hangUp, header, Line } from './support/line.ts';
import { assertPathsHold } from './support/paths.ts';
import { times } from './support/scale.ts';
import { LARGE, writeTarget } from './support/target.ts';

const folder = emptyFolder();
let server: ServeProcess;
let line: Line;

beforeAll(async () => {
  const copy = writeTarget(folder.path);
  // The archive leaves it out.
  rmSync(path.join(copy, '_headers'));
  copyFileSync(fileURLToPath(new URL('../../src/archive/serve.mjs', import.meta.url)), path.join(copy, 'serve.mjs'));
  server = await startArchive(copy);
  line = new Line(server.port);
});
afterAll(() => {
  line.close();
  server.kill();
  folder.remove();
});

const ask: Line['ask'] = (...request) => line.ask(...request);

test('the archive’s server sends pages, data and the way to a folder', async () => {
  const page = await ask('GET', '/ports/22/?from=here');
  assert.ok(page, server.output());
  assert.equal(page.body.toString(), SITE_FILES['ports/22/index.html']);
  assert.equal(header(page, 'Content-Type'), 'text/html; charset=utf-8');
  assert.equal((await ask('GET', '/ports/988.json'))?.body.toString(), SITE_FILES['ports/988.json']);
  const folder = await ask('GET', '/search?q=22');
  assert.deepEqual([folder?.status, folder && header(folder, 'Location')], [301, './search/?q=22']);
  const whole = await ask('GET', `http://localhost:${server.port}/`);
  assert.equal(whole?.body.toString(), SITE_FILES['index.html']);
  const head = await ask('HEAD', '/data/ports.bin');
  assert.deepEqual([head?.status, head && header(head, 'Content-Length')], [200, String(LARGE)]);
});

test('what it has no page for has the page that says so', async () => {
  for (const target of ['/nowhere', '/ports/99999/', '/ports/988.json/', '/ports', '//', '/%ff', '/..%2fsecret.txt']) {
    const answer = await ask('GET', target);
    assert.deepEqual([answer?.status, answer?.body.toString()], [404, SITE_FILES['404.html']], target);
  }
});

test('it takes GET and HEAD alone, and what is no target is a bad request', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])
    assert.equal((await ask(method, '/ports/22/'))?.status, 405, method);
  for (const target of ['*', 'localhost', 'http://', 'http://[::1'])
    assert.equal((await ask('GET', target))?.status, 400, target);
});

test('no path ends it, leads out of the copy or to what is hidden', { timeout: 600_000 }, async () => {
  await assertPathsHold(ask, times(300, 10_000));
  assert.ok(server.isAlive(), server.output());
});

test('downloads that are broken off leave no file open', { timeout: 600_000 }, async () => {
  const before = server.figures().files;
  for (let count = 0; count < times(50, 1000); count++)
    await hangUp(server.port, rawRequest('GET', '/data/ports.bin'), count % 2 ? 'first byte' : 2);
  for (let tries = 0; server.figures().files > before && tries < 100; tries++) await setTimeout(50);
  assert.ok(server.figures().files <= before, `${before} open files before, ${server.figures().files} after`);
  assert.equal((await ask('GET', '/ports/22/'))?.status, 200);
  assert.equal(server.output().split('\n').length, 2, server.output());
});
