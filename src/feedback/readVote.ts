import { PORT_COUNT } from '../registry/ranges.ts';
import { refusal } from './refusal.ts';
import { FACES, type Vote } from './vote.ts';

/** The longest body of a vote, in bytes; `{"port":65535,"face":"neutral"}` has 31. */
const LONGEST = 256;

/** Reads `{"port": 988, "face": "happy"}` out of a request, or gives the response that says what is wrong with it. */
export async function readVote(request: Request): Promise<Vote | Response> {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';');
  if (type.trim().toLowerCase() !== 'application/json') return refusal(415, 'expected Content-Type: application/json');

  const body = await readAtMost(LONGEST, request);
  if (body === undefined) return refusal(413, `expected at most ${LONGEST} bytes`);
  const { port, face, ...rest } = parseObject(body);
  if (isVote({ port, face }) && Object.keys(rest).length === 0) return { port, face } as Vote;
  return refusal(400, `expected {"port": 0 to ${PORT_COUNT - 1}, "face": one of ${FACES.join(', ')}}`);
}

/** The number of a port that exists, from a query such as `?port=988`. */
export function readPort(query: URLSearchParams): number | Response {
  const written = query.get('port') ?? '';
  const port = /^\d{1,5}$/.test(written) ? Number(written) : NaN;
  return isPort(port) ? port : refusal(400, `expected ?port= and a number from 0 to ${PORT_COUNT - 1}`);
}

function isVote({ port, face }: Record<'port' | 'face', unknown>): boolean {
  return isPort(port) && FACES.some((known) => known === face);
}

function isPort(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < PORT_COUNT;
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
