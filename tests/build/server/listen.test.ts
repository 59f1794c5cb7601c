import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'vitest';
import { listen } from '../../../src/build/server/listen.ts';

const answering = () => createServer((_, response) => response.end('here'));

async function occupied(t: TestContext, address: string): Promise<number> {
  const server = createServer();
  t.onTestFinished(() => void server.close());
  await once(server.listen(0, address), 'listening');
  return (server.address() as AddressInfo).port;
}

test('localhost is answered at both of its addresses, on the same port', async (t) => {
  const { servers, port } = await listen(answering, 'localhost', 0);
  t.onTestFinished(() => servers.forEach((server) => server.close()));
  const addresses = servers.map((server) => (server.address() as AddressInfo).address);
  assert.ok(addresses.includes('127.0.0.1'));
  for (const address of addresses) {
    const url = `http://${address.includes(':') ? `[${address}]` : address}:${port}/`;
    assert.equal(await (await fetch(url)).text(), 'here', url);
  }
});

test('a port that is taken at one of them is taken', async (t) => {
  for (const address of ['127.0.0.1', '::1']) {
    const port = await occupied(t, address).catch(() => t.skip(`no ${address} here`));
    await assert.rejects(listen(answering, 'localhost', port), {
      name: 'UsageError',
      message: new RegExp(`Port ${port} is taken at ${address}`),
    });
  }
});

test('a host that is no address of this machine is refused', async () => {
  await assert.rejects(listen(answering, '192.0.2.1', 0), { name: 'UsageError', message: /HOST is "192.0.2.1"/ });
});
