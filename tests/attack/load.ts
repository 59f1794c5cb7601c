/**
 * A mixed, hostile load on the built site: `npm run test:attack`, or alone `node tests/attack/load.ts [requests]`, a
 * million unless told otherwise. Prints what it does, the open files and the memory of the server as it goes on, and
 * fails when an answer is wrong, when the server ends, or when files or memory grow. Nothing here depends on how fast
 * it is, but for an end after half an hour.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { readBuildMark } from '../../src/build/buildMark.ts';
import { withThousands, megabytes } from '../../src/build/format.ts';
import { table } from '../bench/table.ts';
import { rawRequest } from '../support/rawHttp.ts';
import { startServe } from '../support/serveProcess.ts';
import { hangUp, header, Line, type Answer } from './support/line.ts';
import { writeTarget } from './support/target.ts';

const REQUESTS = Number(process.argv[2] ?? 1_000_000);
const CONNECTIONS = 32;
const MOST_SECONDS = 30 * 60;
const ROWS = 10;

/** What may be open besides what was at the start: a connection of each client, and a file for each. */
const MORE_FILES = 2 * CONNECTIONS + 20;
/**
 * How much the second half may take, in bytes. In the first one the server compresses what it keeps, and V8 lets its heap
 * grow, in steps.
 */
const MORE_MEMORY = 50e6;

const folder = mkdtempSync(path.join(tmpdir(), 'every-port-load-'));
const built = path.resolve('dist');
const dist = readBuildMark(built) ? built : writeTarget(folder);
const server = await startServe(dist, {
  env: { TRUSTED_PROXIES: 'loopback', FEEDBACK_DB: path.join(folder, 'votes.sqlite') },
});
const { port } = server;

const random = (below: number) => Math.floor(Math.random() * below);
const pick = <Item>(items: readonly [Item, ...Item[]]): Item => items[random(items.length)] ?? items[0];
const ports = readdirSync(path.join(dist, 'ports')).filter((name) => /^\d+$/.test(name)) as [string, ...string[]];
const page = () => `/ports/${pick(ports)}/`;
const encodings = () => ({ 'Accept-Encoding': pick(['gzip, deflate, br, zstd', 'gzip', 'identity', '*', 'br;q=0.1']) });
const address = () => `10.${random(256)}.${random(256)}.${random(256)}`;
const BODIES = ['{"port":22,"face":"happy"}', '{"port":70000,"face":"sad"}', '{', ' '.repeat(257)] as const;

/** One kind of request: how many of a hundred, the answers that are right, and how it is asked. */
interface Kind {
  share: number;
  right: readonly number[];
  /** @returns the status of the answer, or what is wrong with its body; nothing where the connection was ended */
  ask(line: Line): Promise<number | string | undefined>;
  /** How many requests it counts as. */
  requests?: number;
}

const DECODERS: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  gzip: gunzipSync,
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
};

/** Whether it is the page of that port, and all of it. */
function isPageOf(number: string, answer: Answer): boolean {
  const decode = DECODERS[header(answer, 'Content-Encoding') ?? ''];
  const file = readFileSync(path.join(dist, 'ports', number, 'index.html'));
  return (decode ? decode(answer.body) : answer.body).equals(file);
}

const one = (request: () => Parameters<Line['ask']>) => async (line: Line) => (await line.ask(...request()))?.status;

const KINDS: Readonly<Record<string, Kind>> = {
  page: {
    share: 45,
    right: [200],
    async ask(line) {
      const number = pick(ports);
      const answer = await line.ask('GET', `/ports/${number}/`, encodings());
      return answer && (isPageOf(number, answer) ? answer.status : `${answer.status} with another page than ${number}`);
    },
  },
  head: { share: 3, right: [200], ask: one(() => ['HEAD', page(), encodings()]) },
  'page again': {
    share: 5,
    right: [304],
    async ask(line) {
      const target = page();
      const headers = encodings();
      const tag = /^etag: (.*)\r$/im.exec((await line.ask('GET', target, headers))?.head ?? '')?.[1];
      return (await line.ask('GET', target, { ...headers, 'If-None-Match': `"x", ${tag}` }))?.status;
    },
    requests: 2,
  },
  'sound range': {
    share: 3,
    right: [206],
    ask: one(() => ['GET', page(), { Range: pick(['bytes=0-0', 'bytes=5-9', 'bytes=-5', 'bytes=10-']) }]),
  },
  'odd range': {
    share: 3,
    right: [200],
    ask: one(() => [
      'GET',
      page(),
      { Range: pick(['bytes=10-5', 'bytes=5-3,9-1', 'bytes=0-9007199254740993', 'items=0-5']) },
    ]),
  },
  'unknown path': {
    share: 8,
    right: [404],
    ask: one(() => ['GET', `/${Math.random().toString(36)}${pick(['', '/', '.html', '/../x', '?q=/'])}`, encodings()]),
  },
  climb: {
    share: 5,
    right: [404],
    ask: one(() => [
      'GET',
      `/${pick(['..', '%2e%2e', '..%2f..', '.git', '_headers', '..%5c'])}/${pick(['etc/passwd', 'config', '', '%00'])}`,
    ]),
  },
  redirect: { share: 2, right: [301], ask: one(() => ['GET', `/search?q=${random(65_536)}`]) },
  method: { share: 3, right: [405], ask: one(() => [pick(['POST', 'PUT', 'DELETE', 'TRACE', 'OPTIONS']), page()]) },
  vote: {
    share: 5,
    right: [201, 400, 413, 429, 503],
    ask(line) {
      const body = pick(BODIES);
      const headers = {
        'Content-Type': 'application/json',
        'Content-Length': String(body.length),
        'X-Forwarded-For': address(),
      };
      return one(() => ['POST', '/feedback', headers, body])(line);
    },
  },
  totals: { share: 2, right: [200, 503], ask: one(() => ['GET', `/feedback?port=${random(65_536)}`]) },
  'long search': { share: 1, right: [200], ask: one(() => ['GET', `/search/?q=${'a'.repeat(15_000)}`]) },
  'left at once': { share: 5, right: [], ask: async () => void (await hangUp(port, rawRequest('GET', page()), 0)) },
  'left with the first byte': {
    share: 4,
    right: [],
    ask: async () =>
      void (await hangUp(port, rawRequest('GET', pick([page(), '/data/ports.json', '/data/ports.bin'])), 'first byte')),
  },
  'too much at once': {
    share: 1,
    right: [],
    ask: async () => void (await hangUp(port, rawRequest('GET', page()).repeat(200), 'first byte')),
  },
  noise: {
    share: 1,
    right: [400, 431],
    async ask() {
      const line = new Line(port);
      const bytes = pick(['nonsense\r\n\r\n', 'GET / HTTP/9.9\r\n\r\n', rawRequest('GET', `/${'a'.repeat(70_000)}`)]);
      const status = (await line.send(bytes))?.status;
      line.close();
      return status;
    },
  },
};

const deck = Object.entries(KINDS).flatMap(([name, kind]) =>
  Array.from({ length: kind.share }, () => [name, kind] as const),
);
const sent = new Map<string, number>(Object.keys(KINDS).map((name) => [name, 0]));
const wrong: string[] = [];
let total = 0;

/** How many of all requests may have to be asked again, because the server has ended their connection before them. */
const MOST_SECOND_TRIES = 0.01;
let secondTries = 0;

async function client(): Promise<void> {
  const line = new Line(port);
  /** Whether the server may end the connection: it has had a body that nobody wanted. */
  let mayEnd = false;
  while (total < REQUESTS && seconds() < MOST_SECONDS && server.isAlive()) {
    const [name, { ask, right, requests = 1 }] = pick(deck as [(typeof deck)[0], ...typeof deck]);
    total += requests;
    sent.set(name, (sent.get(name) ?? 0) + requests);
    let found = await ask(line).catch((error: unknown) => String(error));
    if (found === undefined && right.length > 0 && mayEnd) {
      secondTries++;
      found = await ask(line).catch((error: unknown) => String(error));
    }
    if (right.length > 0) {
      // Noise has a connection of its own.
      if (name !== 'noise') mayEnd = name === 'method' || name === 'vote';
      if (!right.some((status) => status === found)) wrong.push(`${name}: ${found}`);
    }
  }
  line.close();
}

/** A row of a table, as it becomes known: a run takes minutes. */
function print(...cells: string[]): void {
  console.log(cells.map((cell) => cell.padStart(12)).join(''));
}

const start = performance.now();
const seconds = () => (performance.now() - start) / 1000;
const before = server.figures();
console.log(`${withThousands(REQUESTS)} requests on ${CONNECTIONS} connections to ${dist}`);
print('requests', 'after', 'per second', 'open files', 'memory');
const clients = Promise.all(Array.from({ length: CONNECTIONS }, client));
const figures: ReturnType<typeof server.figures>[] = [];
for (let row = 1; row <= ROWS; row++) {
  while (total < (REQUESTS * row) / ROWS && seconds() < MOST_SECONDS && server.isAlive()) await setTimeout(50);
  const now = server.figures();
  figures.push(now);
  print(
    withThousands(total),
    `${seconds().toFixed(0)} s`,
    withThousands(total / seconds()),
    String(now.files),
    megabytes(now.memory),
  );
}
await clients;
await setTimeout(1000);
const after = server.figures();
print('afterwards', '', '', String(after.files), megabytes(after.memory));
console.log(
  table(
    ['kind', 'requests'],
    [...sent].map(([name, number]) => [name, withThousands(number)]),
  ),
);

const problems = [
  ...(server.isAlive() ? [] : [`the server has ended: ${server.output()}`]),
  ...(total < REQUESTS ? [`only ${withThousands(total)} requests in ${MOST_SECONDS / 60} minutes`] : []),
  ...(wrong.length > 0 ? [`${wrong.length} wrong answers: ${wrong.slice(0, 10).join(', ')}`] : []),
  ...(secondTries > MOST_SECOND_TRIES * total ? [`${withThousands(secondTries)} requests had to be asked again`] : []),
  ...(after.files > before.files + 2 ? [`${before.files} open files before, ${after.files} after`] : []),
  ...(figures.some(({ files }) => files > before.files + MORE_FILES) ? ['more open files than connections'] : []),
  ...((figures.at(-1)?.memory ?? 0) > (figures[ROWS / 2 - 1]?.memory ?? 0) + MORE_MEMORY ? ['memory grows'] : []),
  ...(/\n\s+at /.test(server.output()) ? [`a stack was printed: ${server.output().slice(0, 500)}`] : []),
];
server.kill();
rmSync(folder, { recursive: true });
for (const problem of problems) console.error(`FAILED ${problem}`);
console.log(`${wrong.length} wrong of ${withThousands(total)}, ${withThousands(secondTries)} asked again`);
process.exit(problems.length > 0 ? 1 : 0);
