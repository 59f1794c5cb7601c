import { STATUS_CODES, type ServerResponse } from 'node:http';
import type { ServedBuild } from './servedBuild.ts';
import { tell } from './tell.ts';

/** The headers of an answer; those without a value are left out. */
type HeaderValues = Record<string, string | number | string[] | undefined>;

/** Every answer but a file of the site. */
export class Refusals {
  readonly #current: () => ServedBuild;

  /** @param current the build that is served, for its headers and its page for unknown paths */
  constructor(current: () => ServedBuild) {
    this.#current = current;
  }

  /** With the headers of every answer, and none that says how long to keep it. */
  refuse(
    response: ServerResponse,
    status: number,
    headers: HeaderValues = {},
    body: string | Buffer = `${status} ${STATUS_CODES[status]}\n`,
  ): void {
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    const { 'Cache-Control': _, ...general } = this.#current().headersOf('/');
    setHeaders(response, { ...general, 'Content-Type': 'text/plain; charset=utf-8', ...headers });
    response.statusCode = status;
    response.end(body);
  }

  notFound(response: ServerResponse): void {
    this.refuse(response, 404, { 'Content-Type': 'text/html; charset=utf-8' }, this.#current().notFound);
  }

  /** @param error what ended an answer; one that has a `status` is that answer */
  fail(response: ServerResponse, error: unknown): void {
    const { status, code } = error as { status?: number; code?: string };
    if (response.destroyed) return;
    if (response.headersSent) return void response.destroy();
    if (status === 404) return this.notFound(response);
    if (status === 416) return this.refuse(response, 416, { 'Content-Range': response.getHeader('Content-Range') });
    if (status === 412) return this.refuse(response, 412);
    tell(error);
    this.refuse(response, code === 'EMFILE' || code === 'ENFILE' ? 503 : 500);
  }
}

/** Sets the headers that have a value. */
export function setHeaders(response: ServerResponse, headers: HeaderValues): void {
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value);
}
