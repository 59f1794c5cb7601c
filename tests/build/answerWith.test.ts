import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, test, vi } from 'vitest';
import { answerWith } from '../../src/build/answerWith.ts';
import { createCollector } from '../../src/feedback/handler.ts';
import { openSqliteStore } from '../../src/feedback/sqliteStore.ts';
import { rawRequest, readAnswer, sendRaw } from '../support/rawHttp.ts';

const collector = createCollector({ store: openSqliteStore(':memory:') });
const server = createServer((incoming, outgoing) => {
  const failing = async () => Promise.reject(new Error('disk full'));
  void answerWith(incoming.url === '/failing' ? failing : collector, incoming, outgoing);
});
const port = () => (server.address() as AddressInfo).port;
let origin = '';
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  origin = `http://127.0.0.1:${port()}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const JSON_TYPE = { 'Content-Type': 'application/json' };
const post = (body: BodyInit, headers: Record<string, string> = JSON_TYPE) =>
  fetch(`${origin}/feedback`, { method: 'POST', headers, body, duplex: 'half' } as RequestInit);

test('a vote goes through, with its answer’s status, headers and body', async () => {
  const response = await post('{"port":988,"face":"happy"}');
  assert.equal(response.status, 201);
  assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
  assert.deepEqual(await response.json(), { port: 988, happy: 1, neutral: 0, sad: 0, total: 1 });
});

test('a page of another host is refused', async () => {
  const headers = { ...JSON_TYPE, Origin: 'https://other.example' };
  assert.equal((await post('{"port":988,"face":"happy"}', headers)).status, 403);
});

test('a whole address as target counts in place of the header', async () => {
  const head = { ...JSON_TYPE, Origin: 'http://own.example', Connection: 'close', 'Content-Length': '26' };
  const send = async (target: string, host: string) =>
    readAnswer(
      await sendRaw(port(), `${rawRequest('POST', target, { ...head, Host: host })}{"port":77,"face":"happy"}`),
    ).status;
  assert.equal(await send('http://own.example/feedback', 'other.example'), 201);
  assert.equal(await send('http://other.example/feedback', 'own.example'), 403);
});

test('the client that the handler sees is the address of the socket', async () => {
  const votes = Array.from({ length: 4 }, () => post('{"port":22,"face":"sad"}'));
  const statuses = (await Promise.all(votes)).map(({ status }) => status);
  assert.deepEqual(statuses.sort(), [201, 201, 201, 429]);
});

test('a body that is too long is refused, and the server goes on', async () => {
  assert.equal((await post('x'.repeat(1_000_000))).status, 413);
  const ofUnknownLength = new Blob(['x'.repeat(1_000_000)]).stream();
  assert.equal((await post(ofUnknownLength)).status, 413);
  assert.equal((await post('nonsense')).status, 400);
});

test('a body that goes on and on ends with its connection, and little of it is taken', async () => {
  const socket = connect(port(), '127.0.0.1');
  socket.on('error', () => {});
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')));
  socket.write(rawRequest('POST', '/feedback', { ...JSON_TYPE, 'Content-Length': '1000000000' }));
  const chunk = Buffer.alloc(64 * 1024, 'x');
  let isOpen = true;
  socket.on('close', () => (isOpen = false));
  for (let pause = 0; isOpen && pause < 500; pause++) {
    while (isOpen && socket.write(chunk));
    await setTimeout(10);
  }
  assert.ok(!isOpen, 'the connection is still open');
  assert.match(answer, /^HTTP\/1\.1 413 .*Connection: close/s);
  // What the system itself takes in advance, on both sides, is a few megabytes.
  assert.ok(socket.bytesWritten < 20_000_000, `${socket.bytesWritten} bytes were taken`);
});

test('an answer to a small body that is not read leaves the connection open', async () => {
  const one = `${rawRequest('POST', '/feedback', { 'Content-Type': 'text/plain', 'Content-Length': '5' })}hello`;
  const answers = await sendRaw(port(), one + one, 500);
  assert.equal([...answers.matchAll(/HTTP\/1\.1 415 /g)].length, 2);
  assert.doesNotMatch(answers, /Connection: close/);
});

test('a reader who leaves in the middle of a vote is no error', async ({ onTestFinished }) => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => log.mockRestore());
  for (let times = 0; times < 20; times++) {
    const socket = connect(port(), '127.0.0.1');
    socket.write(`${rawRequest('POST', '/feedback', { ...JSON_TYPE, 'Content-Length': '26' })}{"port":`);
    await setTimeout(5);
    socket.destroy();
  }
  await setTimeout(100);
  assert.deepEqual(log.mock.calls, []);
});

test('what is no request on the web is refused', async () => {
  for (const options of [{ method: 'TRACE' }, { headers: { host: 'a b' } }]) {
    const request = httpRequest(`${origin}/feedback`, options).end();
    const [response] = await once(request, 'response');
    assert.equal(response.statusCode, 400, JSON.stringify(options));
    response.resume();
  }
});

test('an error of the handler is shown here, once, and not to the client', async ({ onTestFinished }) => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => log.mockRestore());
  for (let times = 0; times < 3; times++) {
    const response = await fetch(`${origin}/failing`);
    assert.deepEqual([response.status, await response.text()], [500, '']);
  }
  assert.equal(log.mock.calls.length, 1);
  assert.match(String(log.mock.calls[0]?.[0]), /disk full/);
});
