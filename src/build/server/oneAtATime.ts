import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** More requests than these on one connection, sent without waiting for an answer, are sent by no browser. */
const MOST_WAITING = 64;

/**
 * Handles the requests of a connection one after the other. Their answers go out in that order anyway (RFC 9112, section
 * 9.3.2), but Node calls a handler for each request as soon as it is read: 100,000 of them in one write would be 100,000
 * open files. A connection on which too many wait is ended.
 */
export function oneAtATime(handle: RequestListener): RequestListener {
  const waiting = new WeakMap<Socket, (() => void)[]>();

  function start(request: IncomingMessage, response: ServerResponse): void {
    const { socket } = request;
    response.once('close', () => {
      const next = waiting.get(socket)?.shift();
      if (!next) waiting.delete(socket);
      else if (!socket.destroyed) next();
    });
    handle(request, response);
  }

  return (request, response) => {
    const { socket } = request;
    const queue = waiting.get(socket);
    if (socket.destroyed) return;
    if (!queue) {
      waiting.set(socket, []);
      start(request, response);
    } else if (queue.length < MOST_WAITING) {
      queue.push(() => start(request, response));
    } else {
      socket.destroy();
    }
  };
}
