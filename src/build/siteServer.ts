import { realpathSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import path from 'node:path';
import { answerWith, type WebHandler } from './answerWith.ts';
import type { ClientOf } from './server/client.ts';
import { findFile } from './server/findFile.ts';
import { IDLE, SERVER_LIMITS, mostConnections } from './server/limits.ts';
import { oneAtATime } from './server/oneAtATime.ts';
import { Refusals, setHeaders } from './server/refusals.ts';
import { createFileSender } from './server/sendFile.ts';
import { followBuild } from './server/servedBuild.ts';
import { readTarget, sitePath } from './server/target.ts';

/**
 * A server, not yet listening, of the built site in the folder `dist` under the path `base` (with a slash at both
 * ends). See `siteListener`.
 */
export function createSite(...site: Parameters<typeof siteListener>): Server {
  return createLimitedServer(siteListener(...site));
}

/**
 * A server that no reader can take for himself.
 *
 * @param share of the connections that the process may have, where it has several servers
 */
export function createLimitedServer(listener: RequestListener, share = 1): Server {
  const server = createServer(SERVER_LIMITS, listener);
  server.timeout = IDLE;
  const most = mostConnections();
  if (most) server.maxConnections = Math.ceil(most * share);
  return server;
}

/**
 * Answers as GitHub Pages does: the name of a folder is redirected to the same with a slash at its end, and an unknown
 * path gets `404.html` with status 404. Sends the headers of the site's own `_headers` file, which GitHub Pages cannot.
 * `handlers` answer single paths under the base (`feedback`); where a request came from, they are told by `clientOf`.
 *
 * It goes on across builds. Nothing that is asked makes it throw.
 *
 * @throws UsageError when there is no finished build in `dist`
 */
export function siteListener(
  dist: string,
  base: string,
  handlers: ReadonlyMap<string, WebHandler> = new Map(),
  clientOf?: ClientOf,
): RequestListener {
  const { current, isThere } = followBuild(dist);
  const root = realpathSync(dist);
  const refusals = new Refusals(current);
  const sendFile = createFileSender();

  return oneAtATime((request, response) => {
    answer(request, response).catch((error: unknown) => refusals.fail(response, error));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = readTarget(request.url ?? '');
    if (!target) return refusals.refuse(response, 400);
    if (`${target.path}/` === base) return redirectToFolder(response, target);
    const inside = target.path.startsWith(base) ? target.path.slice(base.length - 1) : undefined;
    if (inside !== undefined) setHeaders(response, headersFor(inside));

    const handler = handlers.get(inside?.slice(1) ?? '');
    if (handler) return answerWith(handler, request, response, clientOf);
    // Nothing here wants a body: whoever sends one is not listened to any longer than the answer takes.
    if (hasBody(request)) response.shouldKeepAlive = false;
    if (!['GET', 'HEAD'].includes(request.method ?? '')) return refusals.refuse(response, 405, { Allow: 'GET, HEAD' });

    const wanted = inside === undefined ? undefined : sitePath(inside);
    const found = wanted && (await findFile(root, wanted));
    if (response.destroyed) return;
    if (found === 'folder') return redirectToFolder(response, target);
    if (found) return sendFile(request, response, found);
    if (!(await isThere())) return refusals.refuse(response, 503, { 'Retry-After': '2' });
    // What was missing may have been so only while a build took the place of another.
    const second = wanted && (await findFile(root, wanted));
    if (typeof second === 'object') return sendFile(request, response, second);
    refusals.notFound(response);
  }

  /** For a file by its decoded name, so that no spelling of it gets around them. */
  function headersFor(inside: string): Record<string, string> {
    const { names, isFolder } = sitePath(inside) ?? { names: [], isFolder: true };
    const decoded = names.length === 0 ? '/' : `/${names.join('/')}${isFolder ? '/' : ''}`;
    return current().headersOf(decoded);
  }
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** The location is relative, so that `//host` in a path cannot lead to another host. */
function redirectToFolder(response: ServerResponse, { path: asked, query }: { path: string; query: string }): void {
  const location = `./${path.posix.basename(asked)}/${query}`;
  response.writeHead(301, { Location: location, 'Content-Length': 0 }).end();
}
