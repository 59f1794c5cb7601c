import { createRateLimit, type RateLimit } from './rateLimit.ts';
import { readPage, type HasPage } from './readVote.ts';
import { refusal } from './refusal.ts';
import { StoreBusyError, type VoteStore } from './store.ts';
import { votesIn } from './votes.ts';

/** Answers a request; `client` is the address that it came from. */
export type Collector = (request: Request, client: string) => Promise<Response>;

export interface CollectorOptions {
  store: VoteStore;
  /** Origins of the site, such as `https://everyport.example`, where it is not the collector's own host. */
  origins?: readonly string[];
  /**
   * Whether a host is one of the names that the collector is reached by (a name or an address, without the port). Where a
   * server answers whatever it is called, a page of another name that is made to lead to it (DNS rebinding) would look
   * like its own. By default every name is.
   */
  isOwnName?: (hostname: string) => boolean;
  /**
   * Whether the site has the page of such a product or guide (`software/redis`). By default it has none, so that votes of
   * pages of ports alone are taken: whoever may name pages at will fills the store.
   */
  hasPage?: HasPage;
  /** The default counts in memory, which is enough for one process. */
  limit?: RateLimit;
  now?: () => Date;
}

const METHODS = 'GET, HEAD, POST, OPTIONS';

/** Answers that a page of another origin is not to read. */
const UNWELCOME = [403, 421];

/** How long to wait before the next try, in seconds, where the store is busy. */
const RETRY_AFTER = '1';

/**
 * Collects the answers to "Was this page helpful?" with nothing but web standards, so that it runs on any host that
 * knows `Request` and `Response`. `POST {"port": 988, "face": "happy"}` counts a vote, `GET ?port=988` gives the
 * totals of a page; those of other pages are named as `"page": "software/redis"` and `?page=software/redis`. What it refuses it answers with 4xx and a JSON `{"error": …}`, and with 503 where the store is busy;
 * any other error of the store is the host's to handle.
 */
export function createCollector({
  store,
  origins = [],
  isOwnName = () => true,
  hasPage = () => false,
  limit = createRateLimit(),
  now = () => new Date(),
}: CollectorOptions): Collector {
  const votes = votesIn(store, limit, now, hasPage);
  return async (request, client) => {
    const origin = request.headers.get('origin');
    const response = await answerTo(request, client);
    response.headers.set('Cache-Control', 'no-store');
    response.headers.set('X-Content-Type-Options', 'nosniff');
    response.headers.set('Vary', 'Origin');
    if (origin !== null && !UNWELCOME.includes(response.status))
      response.headers.set('Access-Control-Allow-Origin', origin);
    return response;
  };

  async function answerTo(request: Request, client: string): Promise<Response> {
    if (!isOwnName(new URL(request.url).hostname)) return refusal(421, 'expected a request for another host');
    if (!isWelcome(request.headers.get('origin'), request)) return refusal(403, 'expected another origin');
    try {
      return await answer(request, client);
    } catch (error) {
      if (!(error instanceof StoreBusyError)) throw error;
      return refusal(503, 'votes cannot be kept at this moment', { 'Retry-After': RETRY_AFTER });
    }
  }

  /** Browsers name the origin of a page that sends anything. Not so a program, which has no reader to be misled. */
  function isWelcome(origin: string | null, request: Request): boolean {
    if (origin === null || origins.includes(origin)) return true;
    // Hosts alone: behind a proxy that ends TLS the scheme differs.
    return URL.parse(origin)?.host === new URL(request.url).host;
  }

  async function answer(request: Request, client: string): Promise<Response> {
    if (request.method === 'GET' || request.method === 'HEAD') {
      const page = await readPage(new URL(request.url).searchParams, hasPage);
      return page instanceof Response ? page : votes.tell(page);
    }
    if (request.method === 'POST') return votes.count(request, client);
    if (request.method === 'OPTIONS') return preflight();
    return refusal(405, `expected one of ${METHODS}`, { Allow: METHODS });
  }
}

/** What a browser asks before a page of another origin may send JSON (Fetch standard, "CORS-preflight request"). */
function preflight(): Response {
  const headers = {
    'Access-Control-Allow-Methods': METHODS,
    'Access-Control-Allow-Headers': 'Content-Type',
    'Access-Control-Max-Age': '86400',
  };
  return new Response(null, { status: 204, headers });
}
