import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import { basename, extname, join } from 'node:path';
import sirv from 'sirv';
import { answerWith } from './answerWith.ts';
import type { WebHandler } from './answerWith.ts';
import { readHeaders } from './headersFile.ts';
import { UsageError } from './usageError.ts';

/** What sirv sends without a charset, or without any type. */
const CONTENT_TYPES: Record<string, string> = {
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.pagefind': 'application/octet-stream',
  '.pf_fragment': 'application/octet-stream',
  '.pf_index': 'application/octet-stream',
  '.pf_meta': 'application/octet-stream',
};

/**
 * A server, not yet listening, of the built site in the folder `dist` under the path `base` (with a slash at both
 * ends). It answers as GitHub Pages does: the name of a folder is redirected to the same with a slash at its end, and
 * an unknown path gets `404.html` with status 404. It sends the headers of the site's own `_headers` file, which GitHub
 * Pages cannot. `handlers` answer single paths under the base: `feedback`. Throws a
 * `UsageError` when there is no site in `dist`.
 */
export function createSite(dist: string, base: string, handlers: ReadonlyMap<string, WebHandler> = new Map()): Server {
  if (!existsSync(join(dist, 'index.html'))) throw new UsageError(`No site in ${dist}. Build it first: npm run build`);
  // `dev` looks at the disk on each request. sirv's default reads every folder before it starts: 1.7 s and 180 MB for
  // 65,536 ports, and it would go on serving the old list of files after a new build.
  const serveFile = sirv(dist, { dev: true, etag: true, extensions: ['html'], setHeaders: completeContentType });

  const headersFile = join(dist, '_headers');
  const headersOf = readHeaders(existsSync(headersFile) ? readFileSync(headersFile, 'utf8') : '');

  return createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    for (const [name, value] of Object.entries(headersOf(`/${path.slice(base.length)}`)))
      response.setHeader(name, value);
    if (`${path}/` === base) return redirectToFolder(response, path);
    if (!path.startsWith(base)) return sendNotFound(response, dist);
    const handler = handlers.get(path.slice(base.length));
    if (handler) return void answerWith(handler, request, response);

    const inside = decode(path.slice(base.length - 1));
    const isFolder = existsSync(join(dist, inside, 'index.html'));
    const hasSlash = inside.endsWith('/');
    if (isFolder && !hasSlash) return redirectToFolder(response, path);
    if (!isFolder && hasSlash) return sendNotFound(response, dist);
    // Not the path as it came: sirv decodes with `decodeURI`, which leaves `%2B` and the like as they are.
    request.url = encodeURI(inside);
    serveFile(request, response, () => sendNotFound(response, dist));
  });
}

/** The location is relative, so that `//host` in a path cannot lead to another host. */
function redirectToFolder(response: ServerResponse, path: string): void {
  response.writeHead(301, { Location: `./${basename(path)}/` }).end();
}

function sendNotFound(response: ServerResponse, dist: string): void {
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(readFileSync(join(dist, '404.html')));
}

function completeContentType(response: ServerResponse, path: string): void {
  const type = CONTENT_TYPES[extname(path)];
  if (type) response.setHeader('Content-Type', type);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
