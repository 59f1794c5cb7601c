import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, test, vi } from 'vitest';
import { answerWith } from '../../src/build/answerWith.ts';
import { createCollector } from '../../src/feedback/handler.ts';
import { openSqliteStore } from '../../src/feedback/sqliteStore.ts';

const collector = createCollector({ store: openSqliteStore(':memory:') });
const server = createServer((incoming, outgoing) => {
  const failing = async () => Promise.reject(new Error('disk full'));
  void answerWith(incoming.url === '/failing' ? failing : collector, incoming, outgoing);
});
let origin = '';
beforeAll(async () => {
  await once(server.listen(0, 'localhost'), 'listening');
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const post = (body: BodyInit, headers: Record<string, string> = { 'Content-Type': 'application/json' }) =>
  fetch(`${origin}/feedback`, { method: 'POST', headers, body, duplex: 'half' } as RequestInit);

test('a vote goes through, with its answer’s status, headers and body', async () => {
  const response = await post('{"port":988,"face":"happy"}');
  assert.equal(response.status, 201);
  assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
  assert.deepEqual(await response.json(), { port: 988, happy: 1, neutral: 0, sad: 0, total: 1 });
});

test('a page of another host is refused', async () => {
  const headers = { 'Content-Type': 'application/json', Origin: 'https://other.example' };
  assert.equal((await post('{"port":988,"face":"happy"}', headers)).status, 403);
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

test('what is no request on the web is refused', async () => {
  for (const options of [{ method: 'TRACE' }, { headers: { host: 'a b' } }]) {
    const request = httpRequest(`${origin}/feedback`, options).end();
    const [response] = await once(request, 'response');
    assert.equal(response.statusCode, 400, JSON.stringify(options));
    response.resume();
  }
});

test('an error of the handler is shown here, and not to the client', async ({ onTestFinished }) => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => log.mockRestore());
  const response = await fetch(`${origin}/failing`);
  assert.deepEqual([response.status, await response.text()], [500, '']);
  assert.match(String(log.mock.calls[0]?.[0]), /disk full/);
});
