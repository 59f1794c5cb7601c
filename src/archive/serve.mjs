/*
 * Shows the copy of the site beside this file: `node serve.mjs`, or `node serve.mjs 8080` for another port. It is part
 * of the archive and needs nothing but Node.
 */
import { open, realpath } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

const root = path.dirname(fileURLToPath(import.meta.url));
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.atom': 'application/atom+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** A path, or a whole address as sent to a proxy (RFC 9112, section 3.2). `new URL` throws at some that can be sent: `//`. */
const TARGET = /^(?:https?:\/\/[^/?#]+)?(\/[^?#]*)(\?.*)?$/is;

const server = createServer((request, response) => {
  // Also where a reader hangs up.
  answer(request, response).catch(() => (response.headersSent ? response.destroy() : end(response, 500)));
});
server.on('error', (error) => {
  console.error(error.message);
  process.exitCode = 1;
});
server.listen(portOf(process.argv[2] ?? '8000'), '127.0.0.1', () =>
  console.log(`The copy is at http://localhost:${server.address().port}/`),
);

function portOf(text) {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  console.error(`Expected a port number from 0 to 65535, found ${JSON.stringify(text)}: node serve.mjs 8080`);
  process.exit(2);
}

async function answer({ method, url = '' }, response) {
  if (method !== 'GET' && method !== 'HEAD') return end(response, 405, { Allow: 'GET, HEAD' });
  const [, pathname, query = ''] = TARGET.exec(url) ?? [];
  if (pathname === undefined) return end(response, 400);
  const names = namesOf(pathname);
  const isFolder = pathname.endsWith('/');
  const file = names && (await openFile(names, isFolder ? 'index.html' : ''));
  if (file) return send(response, method, 200, file);
  const page = names && !isFolder && (await openFile(names, 'index.html'));
  if (page) {
    await page.handle.close();
    return end(response, 301, { Location: `./${path.posix.basename(pathname)}/${query}` });
  }
  const missing = await notFound(names ?? []);
  return missing ? send(response, method, 404, missing) : end(response, 404);
}

/** The names of folders and file, decoded one by one; nothing where one of them can be none of the copy. */
function namesOf(pathname) {
  try {
    const names = pathname.replace(/\/$/, '').split('/').slice(1).map(decodeURIComponent);
    return names.every((name) => /^[^./\\\0][^/\\\0]*$/.test(name)) ? names : undefined;
  } catch {
    return undefined;
  }
}

/** @returns nothing where there is no such file, or where a link leads out of the copy */
async function openFile(names, last) {
  const place = await realpath(path.join(root, ...names, last)).catch(() => '');
  if (!place.startsWith(root + path.sep)) return undefined;
  const handle = await open(place);
  const stats = await handle.stat();
  if (stats.isFile()) return { handle, place, size: stats.size };
  await handle.close();
  return undefined;
}

/** The page for what is missing, in the nearest folder above. */
async function notFound(names) {
  for (let depth = names.length; depth >= 0; depth--) {
    const page = await openFile(names.slice(0, depth), '404.html');
    if (page) return page;
  }
  return undefined;
}

async function send(response, method, status, { handle, place, size }) {
  try {
    const type = TYPES[path.extname(place)] ?? 'application/octet-stream';
    response.writeHead(status, { 'Content-Type': type, 'Content-Length': size });
    if (method === 'GET') await pipeline(handle.createReadStream({ autoClose: false }), response);
    else response.end();
  } finally {
    // The pipeline closes nothing where the reader has left before it begins.
    await handle.close();
  }
}

/** An answer without a body. */
function end(response, status, headers = {}) {
  response.writeHead(status, { ...headers, 'Content-Length': 0 }).end();
}
