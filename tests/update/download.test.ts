import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { test, type TestContext } from 'vitest';
import { gzipSync } from 'node:zlib';
import type { ClientOptions } from '../../src/download/client.ts';
import { csv } from '../registry/csv/fixture.ts';
import { NEWER, ROWS, onDisk, project, run, type Run } from './support/project.ts';
import { serve, serveBytes, type Answer, type TestServer } from '../support/server.ts';

const CSV = csv(NEWER);
const VALIDATORS = { etag: '"v2"', lastModified: 'Thu, 02 Apr 2020 10:00:00 GMT' };

/** Downloads from a server of this machine into a project, without long pauses. */
function downloadFrom(server: TestServer, content: string, client: Partial<ClientOptions> = {}): Promise<Run> {
  return run(
    content,
    '',
    { from: undefined },
    { address: `${server.origin}/ports.csv`, client: { plainOrigin: server.origin, pause: 1, ...client } },
  );
}

/** Downloads once, with nothing on the disk changed by a failure. */
async function attempt(t: TestContext, server: TestServer, client: Partial<ClientOptions> = {}): Promise<Run> {
  const content = project(t);
  const before = onDisk(content);
  const result = await downloadFrom(server, content, client);
  if (result.error) assert.deepEqual(onDisk(content), before);
  return result;
}

test('a download is written with what the server calls it, and asked for only if there is a newer one', async (t) => {
  const content = project(t);
  const server = await serve(t, (response, request) => {
    if (request.headers['if-none-match'] === VALIDATORS.etag) response.writeHead(304).end();
    else response.writeHead(200, { etag: VALIDATORS.etag, 'last-modified': VALIDATORS.lastModified }).end(CSV);
  });
  assert.match((await downloadFrom(server, content)).printed, /Updated/);
  assert.deepEqual(JSON.parse(onDisk(content)['snapshot.json'] ?? '').download, VALIDATORS);
  const after = onDisk(content);

  assert.equal((await downloadFrom(server, content)).printed, 'Nothing new.\n');
  assert.deepEqual(onDisk(content), after);
  const [first, second] = server.requests.map(({ headers }) => headers);
  assert.deepEqual([first?.['if-none-match'], first?.['if-modified-since']], [undefined, undefined]);
  assert.deepEqual(
    [second?.['if-none-match'], second?.['if-modified-since']],
    [VALIDATORS.etag, VALIDATORS.lastModified],
  );
  assert.equal(second?.['accept-encoding'], 'identity');
});

test('a date alone is asked with, too', async (t) => {
  const content = project(t, ROWS, { download: { lastModified: VALIDATORS.lastModified } });
  const server = await serve(t, (response) => response.writeHead(304).end());
  assert.equal((await downloadFrom(server, content)).printed, 'Nothing new.\n');
  assert.deepEqual(
    server.requests.map(({ headers }) => [headers['if-none-match'], headers['if-modified-since']]),
    [[undefined, VALIDATORS.lastModified]],
  );
});

test('what a server says of its version is kept only in the forms of the standard', async (t) => {
  const content = project(t);
  const server = await serve(t, (response) =>
    response.writeHead(200, { etag: `"${'x'.repeat(500)}"`, 'last-modified': 'yesterday' }).end(CSV),
  );
  await downloadFrom(server, content);
  assert.deepEqual(JSON.parse(onDisk(content)['snapshot.json'] ?? '').download, undefined);
});

test('redirects are followed, each from where the last one led', async (t) => {
  const server = await serve(t, (response, { url }) => {
    const next = { '/ports.csv': '/a/1', '/a/1': '2', '/a/2': '/b' }[url ?? ''];
    if (next) response.writeHead(302, { location: next }).end('elsewhere');
    else response.end(CSV);
  });
  assert.match((await attempt(t, server)).printed, /Updated/);
  assert.deepEqual(
    server.requests.map(({ url }) => url),
    ['/ports.csv', '/a/1', '/a/2', '/b'],
  );
});

/** Answers that are not tried again. */
const FINAL: [name: string, answer: Answer, told: RegExp][] = [
  [
    'a redirect to http',
    (response) => response.writeHead(301, { location: 'http://localhost:9/ports.csv' }).end(),
    /http:\/\/localhost:9 is not https/,
  ],
  [
    'a redirect to a file',
    (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    /Invalid URL/,
  ],
  ['a redirect to nowhere', (response) => response.writeHead(302).end(), /status 302/],
  ['a redirect to no address', (response) => response.writeHead(307, { location: 'http://' }).end(), /Invalid URL/],
  ['a redirect to itself', (response) => response.writeHead(308, { location: '/ports.csv' }).end(), /Redirect loop/],
  [
    'redirects without end',
    (response, _, count) => response.writeHead(302, { location: `/${count}` }).end(),
    /redirect/i,
  ],
  ['"not found"', (response) => response.writeHead(404).end('<html>'), /status 404/],
  ['"no content"', (response) => response.writeHead(204).end(), /status 204/],
  ['a part of the file', (response) => response.writeHead(206).end(CSV), /status 206/],
  ['"not modified" though nothing was compared', (response) => response.writeHead(304).end(), /status 304/],
  [
    'gzip',
    (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(CSV)),
    /an answer in gzip, though plain text was asked for/,
  ],
];

for (const [name, answer, told] of FINAL) {
  test(`${name} ends the download at once`, async (t) => {
    const server = await serve(t, answer);
    const { error } = await attempt(t, server);
    assert.equal(error?.name, 'DownloadError');
    assert.match(error.message, told);
    assert.match(
      error.message,
      /^could not fetch http:.*ports\.csv: .* → try later, or download it yourself and give it with --from FILE$/,
    );
    assert.ok(server.requests.length <= 6, String(server.requests.length));
  });
}

/** Answers that may be better next time. */
const PASSING: [name: string, answer: Answer, told: RegExp][] = [
  ['status 500', (response) => response.writeHead(500).end(), /status 500/],
  ['status 503', (response) => response.writeHead(503, { 'retry-after': '0' }).end('<html>'), /status 503/],
  ['status 408', (response) => response.writeHead(408).end(), /status 408/],
  ['status 429', (response) => response.writeHead(429).end(), /status 429/],
  ['a connection that ends before the answer', (response) => response.destroy(), /UND_ERR_SOCKET|ECONNRESET/],
];

for (const [name, answer, told] of PASSING) {
  test(`${name} is tried again, and then given up`, async (t) => {
    const server = await serve(t, answer);
    const { error } = await attempt(t, server);
    assert.equal(error?.name, 'DownloadError');
    assert.match(error.message, told);
    assert.equal(server.requests.length, 4);
  });

  test(`${name}, and then the file, is an update`, async (t) => {
    const server = await serve(t, (response, request, count) =>
      count < 3 ? answer(response, request, count) : response.end(CSV),
    );
    const { printed, error } = await attempt(t, server);
    assert.equal(error, undefined);
    assert.match(printed, /Updated/);
  });
}

/** Bodies that end too early. A server that sends parts is asked for the rest; of any other the file is not taken. */
const CUT: [name: string, answer: Answer][] = [
  [
    'a body shorter than it was said to be',
    (response) => breakOff(response.writeHead(200, { 'content-length': CSV.length + 9 }), CSV),
  ],
  ['a body that breaks off between its chunks', (response) => breakOff(response, CSV.slice(0, 300))],
  [
    'a gzip stream that breaks off',
    (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(CSV).subarray(0, 200)),
  ],
];

/** Ends the connection once this much of the body has been sent. */
function breakOff(response: ServerResponse, part: string): void {
  response.write(part, () => response.destroy());
}

for (const [name, answer] of CUT) {
  test(`${name} is not taken for the file`, async (t) => {
    assert.equal((await attempt(t, await serve(t, answer))).error?.name, 'DownloadError');
  });
}

test('the rest of a body that broke off is asked for, where the server can send it', async (t) => {
  const half = Math.floor(CSV.length / 2);
  const server = await serve(t, (response, request, count) => {
    const etag = '"v2"';
    if (count === 1) breakOff(response.writeHead(200, { etag, 'content-length': CSV.length }), CSV.slice(0, half));
    else {
      const start = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1]);
      const range = { etag, 'content-range': `bytes ${start}-${CSV.length - 1}/${CSV.length}` };
      response.writeHead(206, range).end(CSV.slice(start));
    }
  });
  assert.match((await attempt(t, server)).printed, /Updated/);
  assert.equal(server.requests.length, 2);
});

test('an answer that does not end is given up when its time is over', async (t) => {
  const server = await serve(t, (response) => void response.write(CSV));
  assert.match((await attempt(t, server, { timeout: 300 })).error?.message ?? '', /no whole answer in time/);
});

test('a server that falls silent is given up', async (t) => {
  const server = await serve(t, () => {});
  assert.match((await attempt(t, server, { patience: 100, timeout: 20_000 })).error?.message ?? '', /TIMEOUT|Timeout/);
});

const RAW: [name: string, bytes: string, told: RegExp][] = [
  [
    'a body without a length',
    `HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\n\r\n${CSV}`,
    /an answer that does not say how long it is/,
  ],
  ['no HTTP', '220 mail.example.org ESMTP\r\n', /HTTP|Expected/],
];

for (const [name, bytes, told] of RAW) {
  test(`${name} is not taken`, async (t) => {
    const { error } = await attempt(t, await serveBytes(t, bytes));
    assert.match(error?.message ?? '', told);
  });
}

test('a server without TLS at an https address is not asked in the clear', async (t) => {
  const server = await serve(t, (response) => response.end(CSV));
  const { error } = await attempt(t, { ...server, origin: server.origin.replace('http:', 'https:') });
  assert.match(error?.message ?? '', /SSL/);
  assert.equal(server.requests.length, 0);
});

test('plain http is refused without the allowance that only tests give', async (t) => {
  const server = await serve(t, (response) => response.end(CSV));
  const { error } = await run(project(t), '', { from: undefined }, { address: `${server.origin}/ports.csv` });
  assert.match(error?.message ?? '', /is not https/);
  assert.equal(server.requests.length, 0);
});

test('a body without end is refused as soon as it is too large', async (t) => {
  const server = await serve(t, (response) => {
    const chunk = Buffer.alloc(1 << 20, 'x');
    const more = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', more);
    more();
  });
  const { error } = await attempt(t, server);
  assert.match(error?.message ?? '', /^1 problem in the facts\nhttp:.*ports\.csv: more than 4194304 bytes → /);
  assert.equal(server.requests.length, 1);
});

test('an error page in an answer of status 200 is refused by its contents', async (t) => {
  const server = await serve(t, (response) => response.end('<!DOCTYPE html><html>Just a moment'));
  assert.match((await attempt(t, server)).error?.message ?? '', /ports\.csv: looks like HTML or XML, not CSV/);
});
