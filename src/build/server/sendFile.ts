import type { Stats } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import fresh from 'fresh';
import mime from 'mime-types';
import Negotiator from 'negotiator';
import send from 'send';
import { createCompressed, ENCODINGS, type Encoding } from './compressed.ts';

/** A file of the site, as it was found on the disk. */
export interface FoundFile {
  path: string;
  stats: Stats;
}

/** One sound range (RFC 9110, section 14.1.2). Any other is as if there were none, which a server may always do. */
const ONE_RANGE = /^bytes=(?:(\d{1,15})-(\d{0,15})|-(\d{1,15}))$/;

/** What is asked of the file as it lies on the disk, not of a compressed one. */
const ABOUT_THE_FILE = ['range', 'if-match', 'if-unmodified-since'] as const;

const COMPRESSIBLE = /^text\/|\+xml$|^application\/(?:json|xml|javascript)$/;

/** Browsers ask again before they use a copy: a page may change with each build. */
const ASK_AGAIN = 'public, max-age=0, must-revalidate';

/**
 * A function that answers a GET or HEAD request with a file: compressed from memory where that is understood, else with
 * `send`, which knows conditional requests and ranges and closes the file whatever becomes of the connection. Headers
 * that the response already has stay.
 *
 * Its promise ends with an error that has a `status` when the answer is another one than the file: 412, 416, or 404 and 500
 * where it could not be read.
 */
export function createFileSender() {
  const compressed = createCompressed();

  return async (request: IncomingMessage, response: ServerResponse, file: FoundFile): Promise<void> => {
    const { mtimeMs, size, mtime } = file.stats;
    const tag = `${size.toString(36)}-${Math.round(mtimeMs).toString(36)}`;
    keepOneRange(request, size);
    if (!response.hasHeader('Content-Type')) response.setHeader('Content-Type', typeOf(file.path));
    if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', ASK_AGAIN);
    response.setHeader('Last-Modified', mtime.toUTCString());
    response.setHeader('ETag', `"${tag}"`);

    if (isCompressible(response)) {
      response.setHeader('Vary', 'Accept-Encoding');
      const encoding = encodingFor(request);
      const body = encoding && (await compressed(file.path, file.stats, encoding));
      if (body) return sendCompressed(request, response, { body, encoding, tag });
    }
    return sendPlain(request, response, file);
  };
}

function typeOf(file: string): string {
  return mime.contentType(path.extname(file)) || 'application/octet-stream';
}

function isCompressible(response: ServerResponse): boolean {
  const [type = ''] = String(response.getHeader('Content-Type')).split(';');
  return COMPRESSIBLE.test(type.trim());
}

function encodingFor(request: IncomingMessage): Encoding | undefined {
  if (ABOUT_THE_FILE.some((name) => request.headers[name] !== undefined)) return undefined;
  const accepted = new Negotiator(request).encodings([...ENCODINGS]);
  return ENCODINGS.find((encoding) => accepted.includes(encoding));
}

/** Drops what is no sound range, and any but of a GET (RFC 9110, section 14.2). The last bytes of a file, more than it has, are all of it. */
function keepOneRange({ headers, method }: IncomingMessage, size: number): void {
  const [range, first, last, suffix] = ONE_RANGE.exec(headers.range ?? '') ?? [];
  const isBackwards = first && last && Number(first) > Number(last);
  if (!range || method !== 'GET' || isBackwards || (suffix && Number(suffix) >= size)) delete headers.range;
}

function sendCompressed(
  request: IncomingMessage,
  response: ServerResponse,
  { body, encoding, tag }: { body: Buffer; encoding: Encoding; tag: string },
): void {
  response.setHeader('ETag', `"${tag}-${encoding}"`);
  if (
    fresh(request.headers, { etag: response.getHeader('ETag'), 'last-modified': response.getHeader('Last-Modified') })
  ) {
    response.removeHeader('Content-Type');
    response.writeHead(304).end();
    return;
  }
  response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', body.length);
  // Node leaves the body out of an answer to HEAD.
  response.end(body);
}

function sendPlain(request: IncomingMessage, response: ServerResponse, { path: file }: FoundFile): Promise<void> {
  return new Promise((resolve, reject) => {
    const name = encodeURIComponent(path.basename(file));
    response.once('close', resolve);
    send(request, name, { root: path.dirname(file), index: false, dotfiles: 'allow', cacheControl: false })
      .on('error', reject)
      .on('directory', () => reject(Object.assign(new Error(`${file} is a folder`), { status: 404 })))
      .pipe(response);
  });
}
