import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { describe, test, type TestContext } from 'vitest';
import { openSqliteStore } from '../../src/feedback/sqliteStore.ts';
import { rawRequest, readAnswer, sendRaw } from '../support/rawHttp.ts';
import { startServe, type ServeProcess } from '../support/serveProcess.ts';
import { hangUp, header, Line, type Answer } from './support/line.ts';
import { isWhole, times } from './support/scale.ts';
import { writeTarget } from './support/target.ts';

const BODY = '{"port":988,"face":"happy"}';
const VOTE = { 'Content-Type': 'application/json', 'Content-Length': String(BODY.length) };

/** A server whose proxies are on this machine, so that a test can be any reader. */
async function serve(t: TestContext, env: NodeJS.ProcessEnv = { TRUSTED_PROXIES: 'loopback' }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'every-port-votes-'));
  const server = await startServe(writeTarget(folder), { env });
  t.onTestFinished(() => {
    server.kill();
    rmSync(folder, { recursive: true });
  });
  return { server, votes: path.join(folder, 'votes.sqlite'), folder };
}

function vote(line: Line, client: string, body = BODY): Promise<Answer | undefined> {
  const headers = { ...VOTE, 'Content-Length': String(body.length), 'X-Forwarded-For': client };
  return line.ask('POST', '/feedback', headers, body);
}

function totalOf(file: string, port = 988): number {
  const store = openSqliteStore(file);
  const { happy, neutral, sad } = store.totals(`ports/${port}`);
  store.close();
  return happy + neutral + sad;
}

const address = (index: number) => `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;

/** Votes of many readers, each once, on some connections at once. @returns how many were told that theirs was kept */
async function voteOften(server: ServeProcess, count: number, from = 0): Promise<number> {
  let next = from;
  let kept = 0;
  await Promise.all(
    Array.from({ length: 20 }, async () => {
      const line = new Line(server.port);
      while (next < from + count && server.isAlive()) {
        const client = address(next++);
        // A vote that came at a bad moment is sent again, as a reader would.
        for (let tries = 0; tries < 20; tries++) {
          const answer = await vote(line, client).catch(() => undefined);
          if (answer?.status === 201) kept += 1;
          if (answer?.status !== 503) break;
          await setTimeout(50);
        }
      }
      line.close();
    }),
  );
  return kept;
}

test('votes that come at once are all kept, once', { timeout: 600_000 }, async (t) => {
  const { server, votes } = await serve(t);
  const count = times(500, 20_000);
  assert.equal(await voteOften(server, count), count);
  assert.equal(totalOf(votes), count);
});

test('a server that is killed has kept each vote that it has answered', { timeout: 600_000 }, async (t) => {
  const { server, votes, folder } = await serve(t);
  let current = server;
  let kept = 0;
  const kills = times(2, 10);
  for (let kill = 0; kill < kills; kill++) {
    const voting = voteOften(current, 10_000, kill * 10_000);
    await setTimeout(200 + Math.random() * 500);
    current.kill();
    kept += await voting;
    current = await startServe(path.join(folder, 'dist'), { env: { TRUSTED_PROXIES: 'loopback' } });
    t.onTestFinished(current.kill);
  }
  // What was written just before a kill may have lost its answer: at most one vote of each connection.
  const total = totalOf(votes);
  assert.ok(total >= kept && total <= kept + 20 * kills, `${kept} answered, ${total} kept`);
  assert.ok(kept > 0);
});

describe('while another process holds the file', () => {
  test('pages are served, votes are told to come back, and nobody’s votes are used up', async (t) => {
    const { server, votes } = await serve(t);
    const line = new Line(server.port);
    assert.equal((await vote(line, '192.0.2.1'))?.status, 201);
    const other = new DatabaseSync(votes);
    other.exec('BEGIN EXCLUSIVE');
    const attempts = Array.from({ length: times(50, 500) }, (_, index) => {
      const headers = { ...VOTE, 'X-Forwarded-For': address(index), Connection: 'close' };
      const asked = rawRequest('GET', '/feedback?port=1', { Connection: 'close' });
      return sendRaw(server.port, index % 2 ? asked : rawRequest('POST', '/feedback', headers) + BODY, 20_000);
    });
    let pages = 0;
    let areDone = false;
    const answers = Promise.all(attempts).finally(() => (areDone = true));
    while (!areDone) {
      assert.equal((await line.ask('GET', '/ports/22/'))?.status, 200);
      pages += 1;
    }
    for (const answer of await answers) {
      const { status, headers } = readAnswer(answer);
      assert.deepEqual([status, headers['retry-after']], [503, '1']);
    }
    assert.ok(pages > 20, `${pages} pages`);
    for (let tries = 0; tries < 5; tries++) assert.equal((await vote(line, '192.0.2.1'))?.status, 503);
    other.exec('ROLLBACK');
    other.close();
    for (const expected of [201, 201, 429]) assert.equal((await vote(line, '192.0.2.1'))?.status, expected);
    line.close();
  });
});

test('a file that vanishes or is no database any more ends no page, and one that is back takes votes', async (t) => {
  const { server, votes } = await serve(t);
  const line = new Line(server.port);
  await vote(line, '192.0.2.1');
  rmSync(votes);
  assert.equal((await vote(line, '192.0.2.2'))?.status, 201);
  assert.equal(totalOf(votes), 1);
  assert.equal((await line.ask('GET', '/ports/22/'))?.status, 200);
  line.close();
});

describe('a reader', () => {
  test('is told from others by what a trusted proxy has seen, and not by what they write', async (t) => {
    const { server } = await serve(t);
    const line = new Line(server.port);
    const statuses: (number | undefined)[] = [];
    for (let index = 0; index < 5; index++) statuses.push((await vote(line, `${address(index)}, 192.0.2.1`))?.status);
    assert.deepEqual(statuses, [201, 201, 201, 429, 429]);
    for (let index = 0; index < 100; index++) assert.equal((await vote(line, address(index)))?.status, 201);
    line.close();
  });

  test('is the other end of the connection where no proxy is trusted', async (t) => {
    const { server } = await serve(t, {});
    const line = new Line(server.port);
    const statuses: (number | undefined)[] = [];
    for (let index = 0; index < 5; index++) statuses.push((await vote(line, address(index)))?.status);
    assert.deepEqual(statuses, [201, 201, 201, 429, 429]);
    line.close();
  });

  test('with a whole IPv6 site has a site’s votes, not those of 65,536 networks', async (t) => {
    const { server } = await serve(t);
    const line = new Line(server.port);
    let kept = 0;
    for (let index = 0; index < 400; index++)
      if ((await vote(line, `2001:db8:1:${index.toString(16)}::1`))?.status === 201) kept += 1;
    assert.equal(kept, 300);
    line.close();
  });
});

test('readers who leave in the middle leave no trace in the log', async (t) => {
  const { server } = await serve(t);
  const before = server.output();
  const head = rawRequest('POST', '/feedback', { ...VOTE });
  for (let index = 0; index < times(50, 500); index++)
    await hangUp(server.port, head + BODY.slice(0, index % 20), index % 5);
  await setTimeout(300);
  assert.equal(server.output(), before);
});

test('bodies that never end take neither memory nor the time of others, and their connections end', async (t) => {
  const { server } = await serve(t);
  const line = new Line(server.port);
  await line.ask('GET', '/ports/22/');
  const before = server.figures();
  const chunk = Buffer.alloc(64 * 1024, 'x');
  const sockets = Array.from({ length: 20 }, (_, index) => {
    const socket = connect(server.port, '127.0.0.1');
    const how = index % 2 ? { 'Content-Length': '1000000000' } : { 'Transfer-Encoding': 'chunked' };
    const isChunked = index % 2 === 0;
    socket.on('error', () => {});
    socket.write(
      rawRequest('POST', index % 4 < 2 ? '/feedback' : '/ports/22/', { 'Content-Type': 'application/json', ...how }),
    );
    const push = () => {
      while (!socket.destroyed && socket.write(isChunked ? `10000\r\n${chunk.toString()}\r\n` : chunk));
    };
    socket.on('drain', push);
    push();
    return socket.resume();
  });
  for (let tries = 0; sockets.some(({ destroyed }) => !destroyed) && tries < 200; tries++) {
    assert.equal((await line.ask('GET', '/ports/22/'))?.status, 200);
    await setTimeout(20);
  }
  assert.ok(
    sockets.every(({ destroyed }) => destroyed),
    'a connection is still open',
  );
  assert.ok(
    sockets.every(({ bytesWritten }) => bytesWritten < 30_000_000),
    'a body was taken',
  );
  assert.ok(server.figures().memory < before.memory + 150e6);
  line.close();
});

test.runIf(isWhole)(
  'a body that comes slowly is waited for so long, and no longer',
  { timeout: 120_000 },
  async (t) => {
    const { server } = await serve(t);
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => {});
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')));
    socket.write(rawRequest('POST', '/feedback', { ...VOTE, 'Content-Length': '200' }));
    // A byte now and then keeps a connection from being idle.
    for (let sent = 0; !socket.destroyed && sent < 60; sent++) {
      socket.write(' ');
      await setTimeout(1000);
    }
    assert.ok(socket.destroyed, 'the connection is still open after a minute');
    assert.match(answer, /^HTTP\/1\.1 408 /);
  },
);

test('votes for pages that the site does not have leave nothing behind, and look at nothing outside of it', async (t) => {
  const { server, votes } = await serve(t);
  const line = new Line(server.port);
  const page = (name: string) => JSON.stringify({ page: name, face: 'sad' });
  assert.equal((await vote(line, '192.0.2.1', page('software/redis')))?.status, 201);
  const climbs = [
    'software/..',
    'software/../../secret',
    'software/%2e%2e',
    'software\\..',
    'guides/.hidden',
    'software/redis/',
  ];
  for (const name of [...climbs, 'ports/988', 'software/redis\0', 'software/linked', '__proto__', '/software/redis'])
    assert.equal((await vote(line, '192.0.2.2', page(name)))?.status, 400, name);
  for (let index = 0; index < times(200, 5000); index++)
    assert.equal((await vote(line, address(index), page(`software/product-${index}`)))?.status, 400);
  line.close();
  const kept = new DatabaseSync(votes, { readOnly: true });
  assert.deepEqual(
    kept
      .prepare('SELECT page, count FROM page_votes')
      .all()
      .map(({ page: of, count }) => [of, count]),
    [['software/redis', 1]],
  );
  kept.close();
});

test('the totals have a HEAD, and what is no vote is refused', async (t) => {
  const { server } = await serve(t);
  const line = new Line(server.port);
  const head = await line.ask('HEAD', '/feedback?port=988');
  assert.ok(head);
  assert.deepEqual([head.status, header(head, 'Cache-Control')], [200, 'no-store']);
  const bodies = [
    '',
    '{}',
    'null',
    '[]',
    '{"port":-1,"face":"sad"}',
    '{"port":1,"face":"__proto__"}',
    '\u0000',
    '"'.repeat(256),
  ];
  for (const body of bodies) assert.equal((await vote(line, '192.0.2.1', body))?.status, 400, body);
  assert.equal((await vote(line, '192.0.2.1', ' '.repeat(257)))?.status, 413);
  line.close();
});
