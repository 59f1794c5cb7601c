import type { IncomingMessage, ServerResponse } from 'node:http';
import { ReadableStream } from 'node:stream/web';

/** A handler in web standards; `client` is the address that the request came from. */
export type WebHandler = (request: Request, client: string) => Promise<Response>;

/** Answers a request of Node's server with a handler. An error of the handler is shown here and answered with 500. */
export async function answerWith(
  handler: WebHandler,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const request = toRequest(incoming);
  if (!request) return void outgoing.writeHead(400).end();
  try {
    const response = await handler(request, incoming.socket.remoteAddress ?? '');
    outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text());
  } catch (error) {
    console.error(error);
    outgoing.writeHead(500).end();
  }
  // What the handler did not care to read is in the way of the next request on this connection.
  incoming.resume();
}

/** Undefined for what the Fetch standard forbids: a host that is none, or a method such as TRACE. */
function toRequest(incoming: IncomingMessage): Request | undefined {
  const { method = 'GET', url } = incoming;
  const headers = incoming.headers as Record<string, string>;
  try {
    const hasBody = !['GET', 'HEAD'].includes(method);
    // A handler that stops reading must not end the connection: its answer is still to be sent.
    const body = hasBody ? ReadableStream.from(incoming.iterator({ destroyOnReturn: false })) : null;
    const init = { method, headers, body, duplex: 'half' };
    return new Request(`http://${headers['host']}${url}`, init as RequestInit);
  } catch {
    return undefined;
  }
}
