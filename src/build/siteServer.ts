import { realpathSync, type Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, STATUS_CODES } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import path from 'node:path';
import { answerWith, type WebHandler } from './answerWith.ts';
import type { ClientOf } from './server/client.ts';
import { IDLE, SERVER_LIMITS, mostConnections } from './server/limits.ts';
import { oneAtATime } from './server/oneAtATime.ts';
import { createFileSender, type FoundFile } from './server/sendFile.ts';
import { followBuild } from './server/servedBuild.ts';
import { readTarget, sitePath, type SitePath } from './server/target.ts';
import { tell } from './server/tell.ts';

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
  const sendFile = createFileSender();

  return oneAtATime((request, response) => {
    answer(request, response).catch((error: unknown) => fail(response, error));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = readTarget(request.url ?? '');
    if (!target) return refuse(response, 400);
    if (`${target.path}/` === base) return redirectToFolder(response, target);
    const inside = target.path.startsWith(base) ? target.path.slice(base.length - 1) : undefined;
    if (inside !== undefined) setHeaders(response, headersFor(inside));

    const handler = handlers.get(inside?.slice(1) ?? '');
    if (handler) return answerWith(handler, request, response, clientOf);
    // Nothing here wants a body: whoever sends one is not listened to any longer than the answer takes.
    if (hasBody(request)) response.shouldKeepAlive = false;
    if (!['GET', 'HEAD'].includes(request.method ?? '')) return refuse(response, 405, { Allow: 'GET, HEAD' });

    const wanted = inside === undefined ? undefined : sitePath(inside);
    const found = wanted && (await find(root, wanted));
    if (response.destroyed) return;
    if (found === 'folder') return redirectToFolder(response, target);
    if (found) return sendFile(request, response, found);
    if (!(await isThere())) return refuse(response, 503, { 'Retry-After': '2' });
    // What was missing may have been so only while a build took the place of another.
    const second = wanted && (await find(root, wanted));
    if (typeof second === 'object') return sendFile(request, response, second);
    sendNotFound(response);
  }

  /** For a file by its decoded name, so that no spelling of it gets around them. */
  function headersFor(inside: string): Record<string, string> {
    const { names, isFolder } = sitePath(inside) ?? { names: [], isFolder: true };
    const decoded = names.length === 0 ? '/' : `/${names.join('/')}${isFolder ? '/' : ''}`;
    return current().headersOf(decoded);
  }

  function fail(response: ServerResponse, error: unknown): void {
    const { status, code } = error as { status?: number; code?: string };
    if (response.destroyed) return;
    if (response.headersSent) return void response.destroy();
    if (status === 404) return sendNotFound(response);
    if (status === 416) return refuse(response, 416, { 'Content-Range': response.getHeader('Content-Range') });
    if (status === 412) return refuse(response, 412);
    tell(error);
    refuse(response, code === 'EMFILE' || code === 'ENFILE' ? 503 : 500);
  }

  function sendNotFound(response: ServerResponse): void {
    refuse(response, 404, { 'Content-Type': 'text/html; charset=utf-8' }, current().notFound);
  }

  /** Anything but a file: with the headers of every answer, and none that says how long to keep it. */
  function refuse(
    response: ServerResponse,
    status: number,
    headers: Record<string, string | number | string[] | undefined> = {},
    body: string | Buffer = `${status} ${STATUS_CODES[status]}\n`,
  ): void {
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    const { 'Cache-Control': _, ...general } = current().headersOf('/');
    setHeaders(response, { ...general, 'Content-Type': 'text/plain; charset=utf-8', ...headers });
    response.statusCode = status;
    response.end(body);
  }
}

function setHeaders(response: ServerResponse, headers: Record<string, string | number | string[] | undefined>): void {
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value);
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** The location is relative, so that `//host` in a path cannot lead to another host. */
function redirectToFolder(response: ServerResponse, { path: asked, query }: { path: string; query: string }): void {
  const location = `./${path.posix.basename(asked)}/${query}`;
  response.writeHead(301, { Location: location, 'Content-Length': 0 }).end();
}

/** The file of a page or the file itself, or that a page's address lacks its slash. Links on the disk are not followed. */
async function find(root: string, { names, isFolder }: SitePath): Promise<FoundFile | 'folder' | undefined> {
  const file = path.join(root, ...names, ...(isFolder ? ['index.html'] : []));
  const stats = await look(file);
  if (stats?.isFile()) return { path: file, stats };
  const isPage = !isFolder && stats?.isDirectory() && (await look(path.join(file, 'index.html')))?.isFile();
  return isPage ? 'folder' : undefined;
}

async function look(file: string): Promise<Stats | undefined> {
  try {
    return (await realpath(file)) === file ? await stat(file) : undefined;
  } catch {
    return undefined;
  }
}
