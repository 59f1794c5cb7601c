import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Agent, cacheStores, errors, interceptors, request, type Dispatcher } from 'undici';

/** What a client may take, and how long it tries. */
export interface ClientOptions {
  /** What the client calls itself. */
  name: string;
  /** Bytes of one answer. */
  mostBytes: number;
  /** Milliseconds to wait for a connection, for headers, and for each next part of a body. */
  patience?: number;
  /** Milliseconds for a whole answer, all attempts together. */
  timeout?: number;
  /** Milliseconds before the first further attempt; before each one after that, five times as many. */
  pause?: number;
  /** The file of a cache (RFC 9111): what it holds and may be stale is asked for on condition that it has changed. */
  cache?: string;
  /** An origin that may be asked over plain http. Only tests have one. */
  plainOrigin?: string | undefined;
}

/** A whole answer. */
export interface HttpAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Asks servers over https, patiently but not for ever. */
export interface Client {
  /**
   * @param headers in addition to the client's own
   * @throws the error of the last attempt; an answer of any status is no error, unless it is worth a further attempt
   */
  get: (url: URL, headers?: Record<string, string>) => Promise<HttpAnswer>;
  close: () => Promise<void>;
}

/** The limit of the Fetch Standard is 20; the addresses that are asked here need one at most. */
const MOST_REDIRECTS = 5;

/** What may be gone on the next attempt. `Retry-After` is kept to, up to a minute. */
const RETRIES = {
  maxRetries: 3,
  timeoutFactor: 5,
  maxTimeout: 60_000,
  statusCodes: [408, 429, 500, 502, 503, 504],
  // A name that nobody knows (ENOTFOUND) is not known in half a minute either.
  errorCodes: ['ECONNRESET', 'ECONNREFUSED', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'EPIPE', 'UND_ERR_SOCKET'],
};

/**
 * A client on undici, the HTTP client within Node. Node's own `fetch` is the same client, but it hides redirects,
 * decodes bodies, and takes a compressed one that breaks off for a whole one.
 */
export function createClient(options: ClientOptions): Client {
  const { name, mostBytes, patience = 30_000, timeout = 180_000, pause = 1_000, cache, plainOrigin } = options;
  const agent = new Agent({
    maxResponseSize: mostBytes,
    connectTimeout: patience,
    headersTimeout: patience,
    bodyTimeout: patience,
  });
  const dispatcher = agent.compose(
    onlyHttps(plainOrigin),
    interceptors.redirect({ maxRedirections: MOST_REDIRECTS, throwOnMaxRedirect: true }),
    interceptors.retry({ ...RETRIES, minTimeout: pause }),
    ...(cache === undefined ? [] : [cached(cache)]),
  );
  return {
    get: async (url, headers = {}) => {
      const {
        statusCode,
        headers: received,
        body,
      } = await request(url, {
        dispatcher,
        signal: AbortSignal.timeout(timeout),
        headers: { 'user-agent': `every-port (${name})`, 'accept-encoding': 'identity', ...headers },
      });
      return { status: statusCode, headers: received, body: Buffer.from(await body.arrayBuffer()) };
    },
    close: () => agent.destroy(),
  };
}

/** Refuses every address that is not https, also those to which a redirect leads: the next address decides whom we trust. */
function onlyHttps(plainOrigin: string | undefined): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => {
    const { origin, protocol } = new URL(String(options.origin));
    if (protocol === 'https:' || origin === plainOrigin) return dispatch(options, handler);
    throw new errors.InvalidArgumentError(`${origin} is not https`);
  };
}

function cached(file: string): Dispatcher.DispatcherComposeInterceptor {
  mkdirSync(path.dirname(file), { recursive: true });
  return interceptors.cache({ store: new cacheStores.SqliteCacheStore({ location: file }), type: 'private' });
}

/** Why an answer could not be had, in a few words. */
export function reasonOf(error: unknown): string {
  const { name, code, message, statusCode } = error as Error & { code?: string; statusCode?: number };
  if (statusCode !== undefined && statusCode !== 200) return `status ${statusCode}`;
  if (name === 'TimeoutError') return 'no whole answer in time';
  return code && !message.includes(code) ? `${message} (${code})` : message;
}
