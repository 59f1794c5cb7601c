import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, test, vi } from 'vitest';
import type { WebHandler } from '../../src/build/answerWith.ts';
import { unmarkBuild } from '../../src/build/buildMark.ts';
import { createSite } from '../../src/build/siteServer.ts';
import { temporaryFolder } from '../support/folder.ts';
import { ask, rawRequest, sendRaw } from '../support/rawHttp.ts';
import { SITE_FILES, writeSite } from '../support/site.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'every-port-site-'));
const dist = path.join(folder, 'dist');
writeSite(dist);
mkdirSync(path.join(dist, '.git'));
writeFileSync(path.join(dist, '.git/config'), 'secret');
writeFileSync(path.join(folder, 'outside.txt'), 'secret');
symlinkSync('../outside.txt', path.join(dist, 'link.txt'));
symlinkSync('..', path.join(dist, 'up'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Listens for as long as the tests of a group take. */
function serve(base: string, handlers?: ReadonlyMap<string, WebHandler>): () => number {
  const server = createSite(dist, base, handlers);
  beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'));
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  return () => (server.address() as AddressInfo).port;
}

for (const base of ['/', '/every-port/']) {
  describe(`the site under ${base}`, () => {
    const echo: WebHandler = async ({ method }) => new Response(`${method} by the handler`);
    const port = serve(base, new Map([['feedback', echo]]));
    const get = (inside: string, headers?: Record<string, string>) => ask(port(), 'GET', base + inside, headers);

    test('a folder answers with its page', async () => {
      const { status, headers, body } = await get('');
      assert.deepEqual([status, headers['content-type']], [200, 'text/html; charset=utf-8']);
      assert.equal(body, SITE_FILES['index.html']);
      assert.equal((await get('ports/988/')).body, SITE_FILES['ports/988/index.html']);
      assert.equal((await get('services/a%2Bb/?from=search')).body, SITE_FILES['services/a+b/index.html']);
    });

    test('a folder without its slash is redirected, with what was asked of it', async () => {
      for (const [inside, location] of [
        ['ports/988', './988/'],
        ['search?q=ssh&x=%20', './search/?q=ssh&x=%20'],
      ] as const) {
        const { status, headers } = await get(inside);
        assert.deepEqual([status, headers['location']], [301, location]);
      }
    });

    test('an unknown path gets the page for unknown paths, and is not to be kept', async () => {
      const paths = ['ports/70000/', 'ports/70000', 'ports/', 'ports/988.json/', '404/', '%', '../package.json'];
      for (const inside of [...paths, '_astro/none.js', '_astro/../_astro/none.js']) {
        const { status, headers, body } = await get(inside);
        assert.deepEqual([status, headers['content-type']], [404, 'text/html; charset=utf-8'], inside);
        assert.equal(headers['cache-control'], undefined, inside);
        assert.equal(headers['content-security-policy'], "default-src 'none'", inside);
        assert.equal(body, SITE_FILES['404.html'], inside);
      }
    });

    test('files have their own types', async () => {
      const types = {
        'ports/988.json': 'application/json; charset=utf-8',
        'ports/988.md': 'text/markdown; charset=utf-8',
        'opensearch.xml': 'application/opensearchdescription+xml',
        'changes.atom': 'application/atom+xml',
        'map.svg': 'image/svg+xml',
        '_astro/C7tO3E1f.js': 'text/javascript; charset=utf-8',
        'pagefind/wasm.en.pagefind': 'application/octet-stream',
      };
      for (const [inside, type] of Object.entries(types))
        assert.equal((await get(inside)).headers['content-type'], type, inside);
    });

    test('every answer has the headers that the site asks for, in whatever way its path is written', async () => {
      for (const [inside, data] of [
        ['', undefined],
        ['ports/988.json', '*'],
        ['ports/988%2Ejson', '*'],
        ['no/such/page', undefined],
      ] as const) {
        const { headers } = await get(inside);
        assert.equal(headers['content-security-policy'], "default-src 'none'", inside);
        assert.equal(headers['access-control-allow-origin'], data, inside);
      }
      assert.match((await get('_astro/C7tO3E1f.js')).headers['cache-control'] ?? '', /immutable/);
    });

    test('a path with a handler is answered by it, and no other path is', async () => {
      assert.equal((await get('feedback?port=988')).body, 'GET by the handler');
      assert.equal((await ask(port(), 'POST', `${base}feedback`)).body, 'POST by the handler');
      for (const inside of ['feedback/', 'feedback/x', 'ports/feedback', '/feedback'])
        assert.equal((await get(inside)).status, 404, inside);
    });

    test('a whole address as target is read as its path', async () => {
      const { status, body } = await ask(port(), 'GET', `http://localhost${base}ports/22/`);
      assert.deepEqual([status, body], [200, SITE_FILES['ports/22/index.html']]);
      assert.equal((await ask(port(), 'OPTIONS', '*')).status, 400);
    });

    test('only GET and HEAD are answered with a page', async () => {
      const head = await ask(port(), 'HEAD', `${base}ports/22/`);
      const length = String(Buffer.byteLength(SITE_FILES['ports/22/index.html'] ?? ''));
      assert.deepEqual([head.status, head.headers['content-length'], head.body], [200, length, '']);
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS', 'PROPFIND']) {
        const { status, headers } = await ask(port(), method, `${base}ports/22/`);
        assert.deepEqual([status, headers['allow']], [405, 'GET, HEAD'], method);
      }
    });

    test('what is not for readers is as if it were not there', async () => {
      const missing = await get('nothing/here');
      const hidden = [
        '_headers',
        '.every-port.json',
        '.git/config',
        '%2egit/config',
        'link.txt',
        'up/outside.txt',
        'up/',
      ];
      const outside = ['..%2f..%2ftmp/', '..%2f', '%2e%2e%2f', '..%2foutside.txt', '..%5coutside.txt'];
      for (const inside of [...hidden, ...outside]) {
        const { status, headers, body } = await get(inside);
        assert.deepEqual(
          [status, Object.keys(headers), body],
          [404, Object.keys(missing.headers), missing.body],
          inside,
        );
      }
    });
  });
}

test('outside the base there is nothing, and the base without its slash is redirected', async (t) => {
  const server = createSite(dist, '/every-port/');
  await once(server.listen(0, '127.0.0.1'), 'listening');
  t.onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  assert.equal((await ask(port, 'GET', '/')).status, 404);
  const { status, headers } = await ask(port, 'GET', '/every-port?a=b');
  assert.deepEqual([status, headers['location']], [301, './every-port/?a=b']);
});

describe('a page', () => {
  const port = serve('/');
  const whole = SITE_FILES['ports/22/index.html'] ?? '';
  const get = (headers: Record<string, string> = {}, target = '/ports/22/') => ask(port(), 'GET', target, headers);

  test('is compressed for who understands it, and caches are told so', async () => {
    const read = {
      br: (body: string) => brotliDecompressSync(Buffer.from(body, 'latin1')).toString(),
      gzip: (body: string) => gunzipSync(Buffer.from(body, 'latin1')).toString(),
    };
    for (const [accepted, encoding] of [
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0, gzip', 'gzip'],
      ['*', 'br'],
    ] as const) {
      const { headers, body } = await get({ 'Accept-Encoding': accepted });
      assert.deepEqual([headers['content-encoding'], headers['vary']], [encoding, 'Accept-Encoding'], accepted);
      assert.equal(headers['content-length'], String(body.length));
      assert.ok(body.length < whole.length / 4);
      assert.equal(read[encoding](body), whole);
    }
    for (const accepted of ['', 'identity', 'deflate', '*;q=0', 'br;q=0,gzip;q=0']) {
      const { headers, body } = await get({ 'Accept-Encoding': accepted });
      assert.deepEqual([headers['content-encoding'], headers['vary'], body], [undefined, 'Accept-Encoding', whole]);
    }
  });

  test('has a tag of its own in each encoding, and is not sent again to who has it', async () => {
    const tags = new Set<string>();
    for (const accepted of ['identity', 'gzip', 'br']) {
      const { headers } = await get({ 'Accept-Encoding': accepted });
      const [tag = '', modified = ''] = [headers['etag'], headers['last-modified']];
      tags.add(tag);
      for (const known of [tag, `"other", ${tag}`, `W/${tag}`, '*']) {
        const again = await get({ 'Accept-Encoding': accepted, 'If-None-Match': known });
        assert.deepEqual([again.status, again.body, again.headers['etag']], [304, '', tag], `${accepted} ${known}`);
      }
      assert.equal((await get({ 'Accept-Encoding': accepted, 'If-Modified-Since': modified })).status, 304);
      const other = { 'If-None-Match': '"other"', 'If-Modified-Since': modified };
      assert.equal((await get({ 'Accept-Encoding': accepted, ...other })).status, 200);
    }
    assert.equal(tags.size, 3);
  });

  test('that has changed is told from the one that was asked for', async () => {
    assert.equal((await get({ 'If-Match': '"other"' })).status, 412);
    assert.equal((await get({ 'If-Match': '*' })).status, 200);
    assert.equal((await get({ 'If-Unmodified-Since': 'Thu, 01 Jan 1970 00:00:00 GMT' })).status, 412);
  });

  test('is sent in the part that was asked for, byte for byte', async () => {
    for (const [range, part, where] of [
      ['bytes=0-0', whole.slice(0, 1), `0-0`],
      ['bytes=5-9', whole.slice(5, 10), `5-9`],
      ['bytes=-5', whole.slice(-5), `${whole.length - 5}-${whole.length - 1}`],
      ['bytes=10-', whole.slice(10), `10-${whole.length - 1}`],
      ['bytes=0-999999', whole, `0-${whole.length - 1}`],
    ] as const) {
      const { status, headers, body } = await get({ Range: range, 'Accept-Encoding': 'br' });
      assert.deepEqual([status, headers['content-range'], body], [206, `bytes ${where}/${whole.length}`, part], range);
      assert.equal(headers['content-encoding'], undefined);
    }
  });

  test('is sent whole where the part is no sound one, and refused where there is none', async () => {
    const unsound = [
      '-999999',
      '10-5',
      '5-3,9-1',
      '0-1,5-6',
      ' 9 - 3',
      '0-9007199254740993',
      'abc',
      '0x10-0x01',
      '',
      '-',
      '--5',
      '1-2-3',
    ];
    for (const range of [...unsound.map((range) => `bytes=${range}`), 'items=0-5', 'bytes', '0-5', 'NaN-NaN']) {
      const { status, body } = await get({ Range: range });
      assert.deepEqual([status, body], [200, whole], range);
    }
    const { status, headers } = await get({ Range: 'bytes=999999-' });
    assert.deepEqual([status, headers['content-range']], [416, `bytes */${whole.length}`]);
  });

  test('is sent whole to who has begun to take another version', async () => {
    const { headers } = await get();
    const resume = (validator: string) => get({ Range: 'bytes=5-9', 'If-Range': validator });
    for (const validator of ['"other"', 'Thu, 01 Jan 1970 00:00:00 GMT'])
      assert.equal((await resume(validator)).body, whole, validator);
    for (const validator of [headers['etag'] ?? '', headers['last-modified'] ?? ''])
      assert.equal((await resume(validator)).status, 206, validator);
  });
});

describe('a connection', () => {
  const port = serve('/');

  test('may ask for the next page before it has the first, and gets them in that order', async () => {
    const answers = await sendRaw(
      port(),
      `${rawRequest('GET', '/ports/22/')}${rawRequest('HEAD', '/')}${rawRequest('GET', '/none')}${rawRequest('GET', '/ports/988/', { Connection: 'close' })}`,
    );
    assert.deepEqual(
      [...answers.matchAll(/HTTP\/1\.1 (\d+) /g)].map(([, status]) => status),
      ['200', '200', '404', '200'],
    );
    assert.ok(answers.endsWith(SITE_FILES['ports/988/index.html'] ?? 'missing'));
  });

  test('that asks for thousands without reading any is ended', async () => {
    const answers = await sendRaw(port(), rawRequest('GET', '/ports/22/').repeat(20_000));
    assert.ok([...answers.matchAll(/HTTP\/1\.1 /g)].length < 1000);
    assert.equal((await ask(port(), 'GET', '/')).status, 200);
  });

  test('may bring a search for 15 KB of text', async () => {
    for (const text of ['a'.repeat(15_000), '%E2%82%AC'.repeat(5000)])
      assert.equal((await ask(port(), 'GET', `/search/?q=${text}`)).status, 200);
  });

  test('ends with the answer where it brings a body that nobody wants', async () => {
    const endless = `${rawRequest('POST', '/', { 'Content-Length': '1000000000' })}${'x'.repeat(100_000)}`;
    assert.match(await sendRaw(port(), endless), /^HTTP\/1\.1 405 .*Connection: close/s);
  });
});

describe('a build that takes the place of another', () => {
  /** A site that is served, and that a test may change. */
  async function served(t: Parameters<typeof temporaryFolder>[0]) {
    const own = path.join(temporaryFolder(t, {}), 'dist');
    writeSite(own);
    const server = createSite(own, '/');
    await once(server.listen(0, '127.0.0.1'), 'listening');
    t.onTestFinished(() => void server.close());
    return { own, get: (target: string) => ask((server.address() as AddressInfo).port, 'GET', target) };
  }

  test('is served at once, with its own headers and its own page for unknown paths', async (t) => {
    const { own, get } = await served(t);
    await get('/');
    writeSite(`${own}-new`, {
      files: { ...SITE_FILES, _headers: '/*\n  X-New: yes\n', 'ports/22/index.html': 'new', '404.html': 'new 404' },
    });
    renameSync(own, `${own}-old`);
    renameSync(`${own}-new`, own);
    await setTimeout(200);
    assert.equal((await get('/ports/22/')).body, 'new');
    const { headers, body } = await get('/none');
    assert.deepEqual([headers['x-new'], body], ['yes', 'new 404']);
  });

  test('is waited for, where for a moment there is none', async (t) => {
    const { own, get } = await served(t);
    renameSync(own, `${own}-old`);
    const answer = get('/ports/22/');
    await setTimeout(100);
    renameSync(`${own}-old`, own);
    assert.equal((await answer).status, 200);
  });

  test('is missed with 503 where it does not come, and nothing ends', async (t) => {
    const { own, get } = await served(t);
    renameSync(own, `${own}-old`);
    const { status, headers } = await get('/ports/22/');
    assert.deepEqual([status, headers['retry-after']], [503, '2']);
    renameSync(`${own}-old`, own);
    assert.equal((await get('/ports/22/')).status, 200);
  });

  test('with headers that cannot be read keeps those of the one before, and says so', async (t) => {
    const { own, get } = await served(t);
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    t.onTestFinished(() => log.mockRestore());
    unmarkBuild(own);
    writeSite(own, { files: { ...SITE_FILES, _headers: 'nonsense' } });
    await setTimeout(200);
    assert.equal((await get('/')).headers['content-security-policy'], "default-src 'none'");
    assert.match(String(log.mock.calls[0]?.[0]), /_headers:1: expected/);
  });
});

test('a folder without a finished build is refused with the command that makes one', (t) => {
  const half = temporaryFolder(t, { 'index.html': 'half a site' });
  assert.throws(() => createSite(half, '/'), { name: 'UsageError', message: /npm run build/ });
});

test('a damaged file of headers is refused with its line', (t) => {
  const damaged = temporaryFolder(t, {});
  writeSite(damaged, { files: { ...SITE_FILES, _headers: 'X-A: 1\n' } });
  assert.throws(() => createSite(damaged, '/'), { name: 'UsageError', message: /_headers:1: expected/ });
});
