import { PORT_COUNT } from '../registry/ranges.ts';
import { refusal } from './refusal.ts';
import { FACES, type Face, type Vote } from './vote.ts';
import { pageNamed, type VotedPage } from './votedPage.ts';

/** Whether the site has a page, of a product or a guide, that asks whether it helped. */
export type HasPage = (page: VotedPage) => boolean | Promise<boolean>;

/** The longest body of a vote, in bytes; `{"port":65535,"face":"neutral"}` has 31. */
const LONGEST = 256;

const EXPECTED_PAGE = `{"port": 0 to ${PORT_COUNT - 1}} or {"page": that of a product or a guide, such as "software/redis"}`;

/** Reads `{"port": 988, "face": "happy"}` out of a request, or gives the response that says what is wrong with it. */
export async function readVote(request: Request, hasPage: HasPage): Promise<Vote | Response> {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';');
  if (type.trim().toLowerCase() !== 'application/json') return refusal(415, 'expected Content-Type: application/json');

  const body = await readAtMost(LONGEST, request);
  if (body === undefined) return refusal(413, `expected at most ${LONGEST} bytes`);
  const { port, page, face, ...rest } = parseObject(body);
  const voted = await pageThatIsThere({ port, page }, hasPage);
  if (voted !== undefined && isFace(face) && Object.keys(rest).length === 0) return { page: voted, face };
  return refusal(400, `expected ${EXPECTED_PAGE}, with "face": one of ${FACES.join(', ')}`);
}

/** The page that a query such as `?port=988` or `?page=software/redis` names. */
export async function readPage(query: URLSearchParams, hasPage: HasPage): Promise<VotedPage | Response> {
  const written = query.get('port');
  const port = written === null ? undefined : /^\d{1,5}$/.test(written) ? Number(written) : NaN;
  const page = await pageThatIsThere({ port, page: query.get('page') ?? undefined }, hasPage);
  return page ?? refusal(400, `expected ?port= or ?page=, as in ${EXPECTED_PAGE}`);
}

async function pageThatIsThere(
  name: Parameters<typeof pageNamed>[0],
  hasPage: HasPage,
): Promise<VotedPage | undefined> {
  const page = pageNamed(name);
  return page !== undefined && (name.page === undefined || (await hasPage(page))) ? page : undefined;
}

function isFace(value: unknown): value is Face {
  return FACES.some((known) => known === value);
}

/** The announced length may be missing or wrong, so that the bytes are counted as well. */
async function readAtMost(limit: number, request: Request): Promise<string | undefined> {
  if (Number(request.headers.get('content-length')) > limit) return undefined;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return new Blob(chunks).text();
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
