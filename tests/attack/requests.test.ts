import assert from 'node:assert/strict';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { SITE_FILES } from '../support/site.ts';
import { header, Line } from './support/line.ts';
import { assertPathsHold } from './support/paths.ts';
import { times } from './support/scale.ts';
import { serveTarget } from './support/target.ts';

const server = serveTarget();
let line: Line | undefined;
const ask: Line['ask'] = (...request) => (line ??= new Line(server().port)).ask(...request);
afterAll(() => line?.close());

const PAGE = '/ports/22/';
const whole = Buffer.from(SITE_FILES['ports/22/index.html'] ?? '');

test(
  'no path leads out of the site, to what is hidden in it, or tells what there is elsewhere',
  { timeout: 600_000 },
  () => assertPathsHold(ask, times(500, 10_000)),
);

/** What a range means (RFC 9110, section 14.1.2); nothing where it is to be ignored. */
function partOf(range: string, size: number): { first: number; last: number } | 'none' | undefined {
  const [, first, last = '', suffix] = /^bytes=(?:(\d+)-(\d*)|-(\d+))$/.exec(range) ?? [];
  if (suffix !== undefined) {
    const length = BigInt(suffix) > BigInt(size) ? size : Number(suffix);
    return length === 0 ? 'none' : { first: size - length, last: size - 1 };
  }
  if (first === undefined) return undefined;
  if (last !== '' && BigInt(first) > BigInt(last)) return undefined;
  if (BigInt(first) >= BigInt(size)) return 'none';
  const end = last === '' || BigInt(last) >= BigInt(size) ? size - 1 : Number(last);
  return { first: Number(first), last: end };
}

const number = fc.oneof(
  fc.nat({ max: 20 }).map(String),
  fc.nat({ max: 5000 }).map(String),
  fc.constantFrom('0', String(whole.length - 1), String(whole.length), '007', '9007199254740993', '9'.repeat(30), ''),
);
const oneRange = fc.oneof(
  fc.tuple(number, number).map(([first, last]) => `${first}-${last}`),
  fc.constantFrom('-', '--5', '5', '1-2-3', '0x10-0x01', 'NaN-NaN', 'abc', ' 9 - 3', '-0', '+1-2', '1.5-2'),
);
const range = fc
  .tuple(
    fc.constantFrom('bytes=', 'bytes=', 'bytes=', 'bytes= ', 'items=', 'bytes', 'BYTES=', ''),
    fc.array(oneRange, { maxLength: 3 }),
  )
  .map(([unit, ranges]) => (unit + ranges.join(',')).trim());

test('a range gives those bytes, or all of them', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(range, fc.constantFrom('GET', 'HEAD'), async (value, method) => {
      const answer = await ask(method, PAGE, { Range: value });
      assert.ok(answer, 'no answer');
      const { status, body } = answer;
      const part = partOf(value, whole.length);
      // More digits than a file can have are not read as a number, and the range is ignored.
      const isHuge = /\d{16}/.test(value);
      const isAll = typeof part === 'object' && part.first === 0 && part.last === whole.length - 1;
      const sent = typeof part === 'object' ? whole.subarray(part.first, part.last + 1) : whole;
      if (method === 'HEAD') {
        assert.deepEqual([status, header(answer, 'Content-Length')], [200, String(whole.length)]);
      } else if (status === 200 && (part === undefined || isHuge || isAll)) {
        assert.ok(body.equals(whole));
      } else if (part === 'none') {
        assert.equal(status, 416);
        assert.equal(header(answer, 'Content-Range'), `bytes */${whole.length}`);
      } else {
        assert.ok(part, `${status} for what is no range`);
        assert.equal(status, 206);
        assert.equal(header(answer, 'Content-Range'), `bytes ${part.first}-${part.last}/${whole.length}`);
        assert.equal(header(answer, 'Content-Length'), String(sent.length));
        assert.ok(body.equals(sent));
      }
    }),
    { numRuns: times(500, 10_000) },
  );
});

test('a condition is met or not, and never misread', { timeout: 600_000 }, async () => {
  const first = await ask('GET', PAGE);
  assert.ok(first);
  const tag = header(first, 'ETag') ?? '';
  const modified = header(first, 'Last-Modified') ?? '';
  const past = 'Thu, 01 Jan 1970 00:00:00 GMT';
  const tags = fc.array(fc.constantFrom(tag, `W/${tag}`, '"other"', 'W/"other"', '"a, b"', '""'), {
    minLength: 1,
    maxLength: 4,
  });
  const list = fc.oneof(fc.constant(['*']), tags);
  const has = (names: readonly string[]) => names.some((name) => name === '*' || name.replace(/^W\//, '') === tag);
  await fc.assert(
    fc.asyncProperty(
      fc.option(list),
      fc.option(list),
      fc.option(fc.constantFrom(modified, past, 'yesterday')),
      async (ifMatch, ifNoneMatch, since) => {
        const answer = await ask('GET', PAGE, {
          ...(ifMatch && { 'If-Match': ifMatch.join(', ') }),
          ...(ifNoneMatch && { 'If-None-Match': ifNoneMatch.join(', ') }),
          ...(since && { 'If-Modified-Since': since }),
        });
        // The order of RFC 9110, section 13.2.2.
        const isKnown = ifNoneMatch ? has(ifNoneMatch) : since === modified;
        const expected = ifMatch && !has(ifMatch) ? 412 : isKnown ? 304 : 200;
        assert.equal(answer?.status, expected);
      },
    ),
    { numRuns: times(300, 5000) },
  );
});

test('a page is for GET and HEAD alone', async () => {
  const methods = 'POST PUT DELETE PATCH TRACE OPTIONS PROPFIND MKCOL COPY MOVE LOCK REPORT SEARCH PURGE QUERY'.split(
    ' ',
  );
  for (const target of [PAGE, '/', '/_astro/C7tO3E1f.js', '/nothing'])
    for (const method of methods) {
      const answer = await ask(method, target);
      assert.equal(answer?.status, 405, `${method} ${target}`);
    }
});

const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    'GET',
    'GET / HTTP/9.9\r\n\r\n',
    'GET /\r\n\r\n',
    'GET / HTTP/1.1\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n',
    'GET / HTTP/1.1\nHost: a\n\n',
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n',
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n',
    'POST /feedback HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n',
    'CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\r\n',
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
    `GET /${'a'.repeat(70_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: a\r\n${'X-A: b\r\n'.repeat(3000)}\r\n`,
    'GET http://[::1/ HTTP/1.1\r\nHost: a\r\n\r\n',
    'GET /%00%ff%zz HTTP/1.1\r\nHost: a\r\n\r\n',
  ),
);

test('what is no request ends its connection, and nothing else', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(noise, async (bytes) => {
      const other = new Line(server().port);
      const answer = await Promise.race([
        other.send(`${bytes}\r\n\r\n`),
        new Promise<undefined>((resolve) => setTimeout(resolve, 100)),
      ]);
      other.close();
      if (answer) expect([100, 200, 400, 404, 405, 408, 413, 415, 417, 421, 431, 505]).toContain(answer.status);
    }),
    { numRuns: times(100, 2000) },
  );
  line?.close();
  assert.equal((await ask('GET', PAGE))?.status, 200);
  assert.ok(server().isAlive());
  assert.doesNotMatch(server().output(), /\n\s+at /, 'a stack was printed');
});
