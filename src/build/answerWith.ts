import type { IncomingMessage, ServerResponse } from 'node:http';
import { ReadableStream } from 'node:stream/web';
import { setImmediate } from 'node:timers/promises';
import { socketAddress, type ClientOf } from './server/client.ts';
import { tell } from './server/tell.ts';
import { readTarget } from './server/target.ts';

/** A handler in web standards; `client` is the address that the request came from. */
export type WebHandler = (request: Request, client: string) => Promise<Response>;

/** How much of a body that nobody wants is still taken, in bytes, and for how long, in milliseconds. */
const UNWANTED_BYTES = 64 * 1024;
const UNWANTED_TIME = 500;

/**
 * Answers a request of Node's server with a handler. An error of the handler is shown here and answered with 500. When
 * the handler has answered before the whole body was there, the connection ends with the answer.
 */
export async function answerWith(
  handler: WebHandler,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  clientOf: ClientOf = socketAddress,
): Promise<void> {
  const request = toRequest(incoming);
  if (!request) return send(incoming, outgoing, new Response(null, { status: 400 }));
  try {
    await send(incoming, outgoing, await handler(request, clientOf(incoming)));
  } catch (error) {
    // A reader who leaves is no error: what was being read or written ends with the connection.
    if (incoming.socket.destroyed) return;
    tell(error);
    if (outgoing.headersSent) outgoing.destroy();
    else await send(incoming, outgoing, new Response(null, { status: 500 }));
  }
}

async function send(incoming: IncomingMessage, outgoing: ServerResponse, response: Response): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  const headers = { ...Object.fromEntries(response.headers), 'Content-Length': body.length };
  // A small body that came with its head may not have been looked at yet.
  if (!incoming.complete) await setImmediate();
  if (incoming.complete) return void outgoing.writeHead(response.status, headers).end(body);
  outgoing.writeHead(response.status, { ...headers, Connection: 'close' });
  outgoing.write(body);
  await leave(incoming);
  outgoing.end();
}

/**
 * Waits until the client has seen that it is to stop, and takes a little of what it sends meanwhile: to close at once
 * resets the connection, and the answer may be lost with it (RFC 9112, section 9.6).
 */
function leave(incoming: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, UNWANTED_TIME);
    let left = UNWANTED_BYTES;
    incoming.on('data', ({ length }: Buffer) => {
      left -= length;
      if (left < 0) incoming.pause();
    });
    incoming.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    incoming.on('error', () => {});
    incoming.resume();
  });
}

/** Undefined for what the Fetch standard forbids: an invalid host, or a method such as TRACE. */
function toRequest(incoming: IncomingMessage): Request | undefined {
  const { method = 'GET' } = incoming;
  const headers = incoming.headers as Record<string, string>;
  const target = readTarget(incoming.url ?? '');
  if (!target) return undefined;
  try {
    const hasBody = !['GET', 'HEAD'].includes(method);
    // A handler that stops reading must not end the connection: its answer is still to be sent.
    const body = hasBody ? ReadableStream.from(incoming.iterator({ destroyOnReturn: false })) : null;
    const init = { method, headers, body, duplex: 'half' };
    return new Request(`http://${target.host ?? headers['host']}${target.path}${target.query}`, init as RequestInit);
  } catch {
    return undefined;
  }
}
