import type { Validators } from '../registry/update/nextSnapshot.ts';
import { DownloadError } from './downloadError.ts';
import type { DownloadLimits } from './limits.ts';
import { readLimited, TooLargeError } from './readLimited.ts';

/** Where the file is, and what is known of the version that is there already. */
export interface Target {
  address: string;
  /** Of the last download; the server answers only if it has a newer version. */
  validators?: Validators | undefined;
  /** An origin that may be asked over plain http. Only tests have one. */
  plainOrigin?: string | undefined;
}

/** What the server sent: a version of the file, or nothing because there is none newer. */
export type Answer = { bytes: Buffer; validators: Validators | undefined } | 'unchanged';

/**
 * Asks for the file once. Redirects are followed here, each to https only: the next address decides whom we trust.
 *
 * The answer must say where it ends and must not be compressed. Node's fetch takes a gzip stream that breaks off for a
 * whole one, and a body without a length ends wherever the connection does.
 *
 * @throws DownloadError
 * @throws TooLargeError
 */
export async function request(target: Target, limits: DownloadLimits): Promise<Answer> {
  const signal = AbortSignal.timeout(limits.timeout);
  try {
    let url = secure(target.address, target);
    for (let redirects = 0; redirects <= limits.mostRedirects; redirects++) {
      const response = await fetch(url, { redirect: 'manual', signal, headers: headersFor(target) });
      const next = REDIRECTS.has(response.status) ? response.headers.get('location') : undefined;
      if (next === undefined) return await read(response, target);
      await response.body?.cancel();
      url = secure(next, target, url);
    }
  } catch (error) {
    if (error instanceof DownloadError || error instanceof TooLargeError) throw error;
    throw new DownloadError(reasonOf(error, limits), { passing: true });
  }
  throw new DownloadError(`more than ${limits.mostRedirects} redirects`);
}

/** RFC 9110 §15.4; 300 and 304 send nobody elsewhere. */
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

function secure(address: string | null, { plainOrigin }: Target, base?: URL): URL {
  const url = address === null ? null : URL.parse(address, base);
  if (!url) throw new DownloadError(`a redirect to "${address ?? ''}", which is no address`);
  if (url.protocol === 'https:' || url.origin === plainOrigin) return url;
  throw new DownloadError(`a redirect to ${url.protocol}//${url.host}: only https is followed`);
}

function headersFor({ validators }: Target): Record<string, string> {
  return {
    'user-agent': 'every-port (registry:update)',
    accept: 'text/csv',
    'accept-encoding': 'identity',
    ...(validators?.etag && { 'if-none-match': validators.etag }),
    ...(validators?.lastModified && { 'if-modified-since': validators.lastModified }),
  };
}

async function read(response: Response, { validators }: Target): Promise<Answer> {
  const { status, headers, body } = response;
  if (status === 304 && validators) return 'unchanged';
  if (status !== 200 || !body) throw await refused(response);
  const encoding = headers.get('content-encoding') ?? 'identity';
  if (encoding !== 'identity') throw new DownloadError(`an answer in ${encoding}, though plain text was asked for`);
  if (!headers.has('content-length') && !headers.has('transfer-encoding')) {
    throw new DownloadError('an answer that does not say how long it is, so that its end may be missing');
  }
  return { bytes: await readLimited(body), validators: validatorsOf(headers) };
}

/** Only what can be sent back as it is: text of the forms of RFC 9110 §8.8. */
function validatorsOf(headers: Headers): Validators | undefined {
  const etag = /^(W\/)?"[\x21\x23-\x7e]{1,200}"$/.exec(headers.get('etag') ?? '')?.[0];
  const lastModified = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.exec(
    headers.get('last-modified') ?? '',
  )?.[0];
  return etag || lastModified ? { ...(etag && { etag }), ...(lastModified && { lastModified }) } : undefined;
}

async function refused({ status, statusText, headers, body }: Response): Promise<DownloadError> {
  await body?.cancel();
  const passing = status >= 500 || status === 429 || status === 408;
  return new DownloadError(`status ${status} ${statusText}`.trim(), { passing, pause: pauseOf(headers) });
}

/** Retry-After: seconds, or a date (RFC 9110 §10.2.3). */
function pauseOf(headers: Headers): number | undefined {
  const value = headers.get('retry-after') ?? '';
  const pause = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(pause) ? undefined : Math.max(pause, 0);
}

function reasonOf(error: unknown, { timeout }: DownloadLimits): string {
  const { name, message, cause } = error as Error;
  if (name === 'TimeoutError') return `no whole answer within ${timeout / 1000} s`;
  const { code, message: why } = (cause ?? {}) as { code?: string; message?: string };
  return [message, code ?? why].filter(Boolean).join(': ');
}
