import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { test, type TestContext } from 'vitest';
import { gzipSync } from 'node:zlib';
import type { DownloadLimits } from '../../src/update/limits.ts';
import { csv } from '../registry/csv/fixture.ts';
import { NEWER, ROWS, onDisk, project, run, type Run } from './support/project.ts';
import { serve, serveBytes, type Answer, type TestServer } from './support/server.ts';

const CSV = csv(NEWER);
const VALIDATORS = { etag: '"v2"', lastModified: 'Thu, 02 Apr 2020 10:00:00 GMT' };
const LIMITS: DownloadLimits = {
  timeout: 10_000,
  pauses: [1_000, 5_000, 25_000],
  longestPause: 60_000,
  mostRedirects: 5,
};

/** Downloads from a server of this machine into a project. */
async function downloadFrom(server: TestServer, content: string, limits: Partial<DownloadLimits> = {}): Promise<Run> {
  const told: string[] = [];
  const waited: number[] = [];
  const result = await run(
    content,
    '',
    { from: undefined },
    {
      target: { address: `${server.origin}/ports.csv`, plainOrigin: server.origin },
      download: {
        limits: { ...LIMITS, ...limits },
        tell: (line) => told.push(line),
        wait: async (pause) => void waited.push(pause),
      },
    },
  );
  return { ...result, told, waited };
}

/** Downloads once, with nothing on the disk changed by a failure. */
async function attempt(t: TestContext, server: TestServer, limits: Partial<DownloadLimits> = {}): Promise<Run> {
  const content = project(t);
  const before = onDisk(content);
  const result = await downloadFrom(server, content, limits);
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
    /a redirect to http:\/\/localhost:9: only https is followed/,
  ],
  [
    'a redirect to a file',
    (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    /a redirect to file:\/\/: only https is followed/,
  ],
  ['a redirect to nowhere', (response) => response.writeHead(302).end(), /a redirect to "", which is no address/],
  [
    'a redirect to no address',
    (response) => response.writeHead(307, { location: 'http://' }).end(),
    /a redirect to "http:\/\/", which is no address/,
  ],
  [
    'a redirect to itself',
    (response) => response.writeHead(308, { location: '/ports.csv' }).end(),
    /more than 5 redirects/,
  ],
  ['"not found"', (response) => response.writeHead(404).end('<html>'), /status 404 Not Found/],
  ['"no content"', (response) => response.writeHead(204).end(), /status 204 No Content/],
  ['a part of the file', (response) => response.writeHead(206).end(CSV), /status 206 Partial Content/],
  [
    '"not modified" though nothing was compared',
    (response) => response.writeHead(304).end(),
    /status 304 Not Modified/,
  ],
  [
    'gzip',
    (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(CSV)),
    /an answer in gzip, though plain text was asked for/,
  ],
  [
    'a gzip stream that breaks off',
    (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(CSV).subarray(0, 200)),
    /an answer in gzip/,
  ],
  [
    '"too many requests", with an hour to wait',
    (response) => response.writeHead(429, { 'retry-after': '3600' }).end(),
    /status 429 Too Many Requests/,
  ],
];

for (const [name, answer, told] of FINAL) {
  test(`${name} ends the download at once`, async (t) => {
    const server = await serve(t, answer);
    const { error, waited } = await attempt(t, server);
    assert.equal(error?.name, 'DownloadError');
    assert.match(error.message, told);
    assert.match(
      error.message,
      /^could not fetch http:.*ports\.csv: .* → try later, or download it yourself and give it with --from FILE$/,
    );
    assert.deepEqual(waited, []);
  });
}

/** Answers that may be better next time. */
const PASSING: [name: string, answer: Answer, told: RegExp][] = [
  ['status 500', (response) => response.writeHead(500).end(), /^status 500 Internal Server Error/],
  ['status 503', (response) => response.writeHead(503).end('<html>'), /^status 503 Service Unavailable/],
  ['status 408', (response) => response.writeHead(408).end(), /^status 408 Request Timeout/],
  ['status 429', (response) => response.writeHead(429).end(), /^status 429 Too Many Requests/],
  [
    'a Retry-After that is no time',
    (response) => response.writeHead(503, { 'retry-after': 'soon' }).end(),
    /^status 503/,
  ],
  [
    'a Retry-After of the past',
    (response) => response.writeHead(503, { 'retry-after': 'Thu, 02 Apr 2020 10:00:00 GMT' }).end(),
    /^status 503/,
  ],
  ['a connection that ends before the answer', (response) => response.destroy(), /^fetch failed: UND_ERR_SOCKET/],
  [
    'a body shorter than it was said to be',
    (response) => breakOff(response.writeHead(200, { 'content-length': CSV.length + 9 }), CSV),
    /^terminated: UND_ERR_SOCKET/,
  ],
  [
    'a body that breaks off between its chunks',
    (response) => breakOff(response, CSV.slice(0, 300)),
    /^terminated: UND_ERR_SOCKET/,
  ],
];

/** Ends the connection once this much of the body has been sent. */
function breakOff(response: ServerResponse, part: string): void {
  response.write(part, () => response.destroy());
}

for (const [name, answer, told] of PASSING) {
  test(`${name} is tried again after 1, 5 and 25 s, and then given up`, async (t) => {
    const server = await serve(t, answer);
    const { error, waited, told: lines } = await attempt(t, server);
    assert.equal(error?.name, 'DownloadError');
    assert.deepEqual(waited, [1_000, 5_000, 25_000]);
    assert.equal(server.requests.length, 4);
    assert.match(lines[0] ?? '', told);
    assert.match(lines[0] ?? '', /; the next attempt is in 1 s$/);
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

test('a server may ask for a longer pause, in seconds or until a time', async (t) => {
  const server = await serve(t, (response, _, count) => {
    const after = [undefined, '7', new Date(Date.now() + 40_000).toUTCString()][count];
    if (after === undefined) response.end(CSV);
    else response.writeHead(429, { 'retry-after': after }).end();
  });
  const { waited } = await attempt(t, server);
  const [first, second = 0] = waited;
  assert.equal(first, 7_000);
  assert.ok(second > 5_000 && second <= 40_000, String(second));
});

test('an answer that does not end is given up when its time is over', async (t) => {
  const server = await serve(t, (response) => void response.write(CSV));
  const { error, told } = await attempt(t, server, { timeout: 200, pauses: [1] });
  assert.equal(told[0], 'no whole answer within 0.2 s; the next attempt is in 0.001 s');
  assert.match(error?.message ?? '', /no whole answer within 0\.2 s/);
});

const RAW: [name: string, bytes: string, told: RegExp][] = [
  [
    'a body without a length',
    `HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\n\r\n${CSV}`,
    /an answer that does not say how long it is/,
  ],
  ['no HTTP', '220 mail.example.org ESMTP\r\n', /does not match the HTTP\/1\.1 protocol/],
];

for (const [name, bytes, told] of RAW) {
  test(`${name} is not taken`, async (t) => {
    const { error } = await attempt(t, await serveBytes(t, bytes), { pauses: [] });
    assert.match(error?.message ?? '', told);
  });
}

test('a server without TLS at an https address is not asked in the clear', async (t) => {
  const server = await serve(t, (response) => response.end(CSV));
  const { error } = await attempt(t, { ...server, origin: server.origin.replace('http:', 'https:') }, { pauses: [] });
  assert.match(error?.message ?? '', /fetch failed: ERR_SSL/);
  assert.equal(server.requests.length, 0);
});

test('plain http is refused without the allowance that only tests give', async (t) => {
  const server = await serve(t, (response) => response.end(CSV));
  const { error } = await run(
    project(t),
    '',
    { from: undefined },
    { target: { address: `${server.origin}/ports.csv` } },
  );
  assert.match(error?.message ?? '', /only https is followed/);
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
  const { error, waited } = await attempt(t, server);
  assert.match(error?.message ?? '', /^1 problem in the facts\nhttp:.*ports\.csv: more than 4194304 bytes → /);
  assert.deepEqual(waited, []);
});

test('an error page in an answer of status 200 is refused by its contents', async (t) => {
  const server = await serve(t, (response) => response.end('<!DOCTYPE html><html>Just a moment'));
  assert.match((await attempt(t, server)).error?.message ?? '', /ports\.csv: looks like HTML or XML, not CSV/);
});
