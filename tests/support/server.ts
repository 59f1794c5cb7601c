import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSocketServer, type AddressInfo, type Server } from 'node:net';
import type { TestContext } from 'vitest';

/** A server of one test, and what it was asked. */
export interface TestServer {
  origin: string;
  requests: IncomingMessage[];
}

/** One answer; `attempt` counts the requests from 1. */
export type Answer = (response: ServerResponse, request: IncomingMessage, attempt: number) => void;

/** Serves on a free port of this machine until the test ends. */
export async function serve(t: TestContext, answer: Answer): Promise<TestServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => answer(response, request, requests.push(request)));
  t.onTestFinished(() => server.closeAllConnections());
  return { origin: await listen(t, server), requests };
}

/** Serves bytes that no HTTP library would send, and ends the connection after them. */
export async function serveBytes(t: TestContext, bytes: string): Promise<TestServer> {
  const server = createSocketServer((socket) => socket.on('error', () => {}).once('data', () => socket.end(bytes)));
  return { origin: await listen(t, server), requests: [] };
}

async function listen(t: TestContext, server: Server): Promise<string> {
  t.onTestFinished(() => void server.close());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
