/*
 * Shows the copy of the site beside this file: `node serve.mjs`, or `node serve.mjs 8080` for another port. It is part
 * of the archive and needs nothing but Node.
 */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(fileURLToPath(import.meta.url));
const port = Number(process.argv[2] ?? 8000);
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

createServer((request, response) => {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  const name = decoded(pathname);
  const found = name === undefined ? undefined : path.join(root, name);
  if (found && isFolder(found) && !pathname.endsWith('/'))
    return response.writeHead(301, { Location: `./${path.basename(pathname)}/${search}` }).end();
  const file = found && (isFolder(found) ? path.join(found, 'index.html') : found);
  if (file && isFile(file)) return send(response, 200, file);
  const missing = notFound(found ?? root);
  return missing ? send(response, 404, missing) : response.writeHead(404).end();
}).listen(port, 'localhost', () => console.log(`http://localhost:${port}/`));

function decoded(pathname) {
  try {
    const name = decodeURIComponent(pathname);
    return name.includes('\0') || name.includes('\\') || name.split('/').includes('..') ? undefined : name;
  } catch {
    return undefined;
  }
}

/** The page for what is missing, in the nearest folder above. */
function notFound(place) {
  for (let folder = place; folder.startsWith(root); folder = path.dirname(folder)) {
    const page = path.join(folder, '404.html');
    if (existsSync(page)) return page;
  }
  return undefined;
}

function isFolder(place) {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
}

function isFile(place) {
  return statSync(place, { throwIfNoEntry: false })?.isFile() === true;
}

function send(response, status, file) {
  response.writeHead(status, { 'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}
