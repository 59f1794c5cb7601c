import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { describe, test } from 'vitest';
import { rawRequest, sendRaw } from '../support/rawHttp.ts';
import { hangUp, Line } from './support/line.ts';
import { times } from './support/scale.ts';
import { serveTarget } from './support/target.ts';

const LARGE_FILE = rawRequest('GET', '/data/ports.bin');
const PAGE = rawRequest('GET', '/ports/22/');

/** Does a task so many times, some at once. */
async function repeat(count: number, atOnce: number, task: (index: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < count) await task(next++);
    }),
  );
}

describe('the server has no more open files than before, and goes on,', () => {
  const server = serveTarget();

  /** Files that are still open once those that are to be closed have had the time. */
  async function filesAfter(rest: number): Promise<number> {
    for (let tries = 0; server().figures().files > rest && tries < 100; tries++) await setTimeout(50);
    return server().figures().files;
  }

  const attacks: Record<string, [count: number, (index: number) => Promise<unknown>]> = {
    'after downloads that were broken off': [
      times(100, 2500),
      (index) => hangUp(server().port, LARGE_FILE, index % 2 ? 'first byte' : 2),
    ],
    'after readers who left at once': [times(200, 3000), () => hangUp(server().port, PAGE, 0)],
    'after readers who left with the first byte': [
      times(200, 21_000),
      (index) =>
        hangUp(server().port, rawRequest('GET', index % 3 ? '/ports/22/' : '/_astro/C7tO3E1f.js'), 'first byte'),
    ],
    'after heads that were never finished': [
      times(100, 1000),
      () => hangUp(server().port, 'GET / HTTP/1.1\r\nHost:', 1),
    ],
    'after hundreds of requests at once that nobody waits for': [
      times(20, 500),
      () => hangUp(server().port, (PAGE + LARGE_FILE).repeat(100), 5),
    ],
  };
  for (const [what, [count, attack]] of Object.entries(attacks)) {
    test(what, { timeout: 600_000 }, async () => {
      const line = new Line(server().port);
      await line.send(PAGE);
      line.close();
      await setTimeout(100);
      const before = server().figures().files;
      await repeat(count, 20, attack);
      const after = await filesAfter(before);
      assert.ok(after <= before, `${before} open files before, ${after} after`);
      assert.equal((await line.send(PAGE))?.status, 200);
      line.close();
    });
  }

  test('while a hundred thousand requests come on one connection that reads nothing', async () => {
    const before = server().figures();
    const socket = connect(server().port, '127.0.0.1');
    socket.on('error', () => {});
    socket.pause();
    for (let sent = 0; sent < times(20_000, 100_000); sent += 1000) socket.write(PAGE.repeat(1000));
    for (let tries = 0; tries < 10; tries++) {
      const { files, memory } = server().figures();
      assert.ok(files < before.files + 10, `${files} open files`);
      assert.ok(memory < before.memory + 200e6, `${memory} bytes of memory`);
      const line = new Line(server().port);
      assert.equal((await line.send(PAGE))?.status, 200);
      line.close();
      await setTimeout(50);
    }
    socket.destroy();
  });
});

describe.skipIf(process.platform === 'win32')('with few files to open', () => {
  const server = serveTarget({ wrap: ['sh', '-c', 'ulimit -n 64; exec "$@"', 'sh'] });

  test('more readers than that are turned away, and the others are served', async () => {
    const sockets = Array.from({ length: times(120, 500) }, () => {
      const socket = connect(server().port, '127.0.0.1');
      socket.on('error', () => {});
      socket.write(LARGE_FILE);
      return socket.pause();
    });
    await setTimeout(500);
    assert.ok(server().isAlive(), server().output());
    for (const socket of sockets) socket.destroy();
    let status = 0;
    for (let tries = 0; status !== 200 && tries < 50; tries++) {
      await setTimeout(100);
      status = Number(
        (await sendRaw(server().port, rawRequest('GET', '/ports/22/', { Connection: 'close' }))).slice(9, 12),
      );
    }
    assert.equal(status, 200);
    assert.doesNotMatch(server().output(), /\n\s+at /, 'a stack was printed');
  });
});
