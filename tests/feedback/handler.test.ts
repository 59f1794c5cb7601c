import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { createCollector } from '../../src/feedback/handler.ts';
import { openSqliteStore } from '../../src/feedback/sqliteStore.ts';
import { StoreBusyError } from '../../src/feedback/store.ts';

const ADDRESS = 'https://votes.example/feedback';
const NOON = new Date('2026-11-22T12:00:00Z');
const collector = () =>
  createCollector({ store: openSqliteStore(':memory:'), origins: ['https://ports.example'], now: () => NOON });

function post(body: string, headers: Record<string, string> = {}): Request {
  return new Request(ADDRESS, { method: 'POST', body, headers: { 'Content-Type': 'application/json', ...headers } });
}

const vote = (face: string, port = 988) => post(JSON.stringify({ port, face }));

test('a vote is counted and answered with the totals of the page', async () => {
  const collect = collector();
  await collect(vote('happy'), '192.0.2.1');
  await collect(vote('sad', 22), '192.0.2.1');
  const response = await collect(vote('sad'), '192.0.2.2');
  assert.equal(response.status, 201);
  assert.deepEqual(await response.json(), { port: 988, happy: 1, neutral: 0, sad: 1, total: 2 });
});

test('the totals of a page can be asked for', async () => {
  const collect = collector();
  await collect(vote('neutral'), '192.0.2.1');
  const response = await collect(new Request(`${ADDRESS}?port=988`), '192.0.2.1');
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.deepEqual(await response.json(), { port: 988, happy: 0, neutral: 1, sad: 0, total: 1 });
});

describe('of a product or a guide', () => {
  const PAGES = ['software/redis', 'guides/choosing-a-port'];
  const collect = () =>
    createCollector({ store: openSqliteStore(':memory:'), hasPage: (page) => PAGES.includes(page) });

  test('a vote is counted by the path of the page', async () => {
    const collector = collect();
    for (const page of PAGES) {
      const response = await collector(post(JSON.stringify({ page, face: 'sad' })), '192.0.2.1');
      assert.equal(response.status, 201);
      assert.deepEqual(await response.json(), { page, happy: 0, neutral: 0, sad: 1, total: 1 });
      const totals = await collector(new Request(`${ADDRESS}?page=${page}`), '');
      assert.deepEqual(await totals.json(), { page, happy: 0, neutral: 0, sad: 1, total: 1 });
    }
  });

  test('a page that the site does not have, or that does not ask, is refused, also where none is known', async () => {
    const others = [
      'software/nothing',
      'software/',
      'software/../ports/1',
      'ports/988',
      'ranges/0-1023',
      '',
      988,
      null,
    ];
    for (const page of others) {
      assert.equal((await collect()(post(JSON.stringify({ page, face: 'sad' })), '')).status, 400, `${page}`);
      assert.equal((await collect()(new Request(`${ADDRESS}?page=${page}`), '')).status, 400, `${page}`);
    }
    assert.equal((await collector()(post('{"page":"software/redis","face":"sad"}'), '')).status, 400);
    assert.equal((await collect()(post('{"port":988,"page":"software/redis","face":"sad"}'), '')).status, 400);
    assert.equal((await collect()(new Request(`${ADDRESS}?port=988&page=software/redis`), '')).status, 400);
  });

  test('only what can be the path of a page is looked for', async () => {
    const asked: string[] = [];
    const hasPage = (page: string) => asked.push(page) > 0;
    const collector = createCollector({ store: openSqliteStore(':memory:'), hasPage });
    const paths = ['software/a/b', 'software/.x', 'software/%2e%2e', 'software/REDIS', `software/${'a'.repeat(101)}`];
    for (const page of paths) await collector(post(JSON.stringify({ page, face: 'sad' })), '');
    assert.deepEqual(asked, []);
  });
});

test('the totals can be asked for by HEAD, as by GET', async () => {
  const collect = collector();
  const ask = (query: string) => collect(new Request(ADDRESS + query, { method: 'HEAD' }), '');
  assert.deepEqual([(await ask('?port=988')).status, (await ask('')).status], [200, 400]);
});

for (const query of ['', '?port=', '?port=65536', '?port=-1', '?port=22.5', '?port=000022', '?port=ssh']) {
  test(`totals of "${query}" are refused`, async () => {
    assert.equal((await collector()(new Request(ADDRESS + query), '')).status, 400);
  });
}

describe('a vote is refused', () => {
  const bodies = {
    'that is no JSON': 'happy',
    'that is no object': '"happy"',
    'that is null': 'null',
    'without a port': '{"face":"happy"}',
    'for a port that does not exist': '{"port":65536,"face":"happy"}',
    'for a port that is a text': '{"port":"988","face":"happy"}',
    'for a part of a port': '{"port":9.88,"face":"happy"}',
    'with an unknown face': '{"port":988,"face":"angry"}',
    'with a face that every object has': '{"port":988,"face":"constructor"}',
    'that says more': '{"port":988,"face":"happy","name":"Ada"}',
  };
  for (const [what, body] of Object.entries(bodies)) {
    test(what, async () => {
      const response = await collector()(post(body), '');
      assert.equal(response.status, 400);
      assert.deepEqual(await response.json(), {
        error:
          'expected {"port": 0 to 65535} or {"page": that of a product or a guide, such as "software/redis"}, with "face": one of happy, neutral, sad',
      });
    });
  }

  test('of another type than JSON, as a form of any site could send it', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', '']) {
      assert.equal(
        (await collector()(post('{"port":988,"face":"happy"}', { 'Content-Type': type }), '')).status,
        415,
        type,
      );
    }
  });

  test('that is too long, also where its length is not announced or is wrong', async () => {
    const long = `{"port":988,"face":"happy"}${' '.repeat(300)}`;
    const init = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
    const streamed = new Request(ADDRESS, { ...init, body: new Blob([long]).stream(), duplex: 'half' } as RequestInit);
    for (const request of [post(long), streamed, post(long, { 'Content-Length': '10' })]) {
      assert.equal((await collector()(request, '')).status, 413);
    }
  });

  test('that announces to be too long, before it is read', async () => {
    const request = post('{"port":988,"face":"happy"}', { 'Content-Length': '257' });
    assert.equal((await collector()(request, '')).status, 413);
    assert.equal(request.bodyUsed, false);
  });

  test('of another method', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const response = await collector()(new Request(ADDRESS, { method }), '');
      assert.deepEqual([response.status, response.headers.get('allow')], [405, 'GET, HEAD, POST, OPTIONS'], method);
    }
  });
});

test('a parameter of the content type, and its case, do not matter', async () => {
  const response = await collector()(
    post('{"port":988,"face":"happy"}', { 'Content-Type': 'Application/JSON; charset=utf-8' }),
    '',
  );
  assert.equal(response.status, 201);
});

describe('a page of', () => {
  const from = async (origin: string) => {
    const response = await collector()(post('{"port":988,"face":"happy"}', { Origin: origin }), '');
    return [response.status, response.headers.get('access-control-allow-origin')];
  };

  test('the site may send votes, and read the answer', async () => {
    assert.deepEqual(await from('https://ports.example'), [201, 'https://ports.example']);
  });

  test('the collector’s own host may, behind a proxy that ends TLS too', async () => {
    assert.deepEqual(await from('https://votes.example'), [201, 'https://votes.example']);
    assert.deepEqual(await from('http://votes.example'), [201, 'http://votes.example']);
  });

  test('any other site may not', async () => {
    for (const origin of [
      'https://other.example',
      'https://votes.example:8443',
      'https://ports.example.evil.example',
      'null',
    ]) {
      assert.deepEqual(await from(origin), [403, null], origin);
    }
  });
});

test('a browser that asks first is told what it may send', async () => {
  const request = (origin: string) => new Request(ADDRESS, { method: 'OPTIONS', headers: { Origin: origin } });
  const { status, headers } = await collector()(request('https://ports.example'), '');
  assert.equal(status, 204);
  assert.equal(headers.get('access-control-allow-origin'), 'https://ports.example');
  assert.match(headers.get('access-control-allow-methods') ?? '', /POST/);
  assert.equal(headers.get('access-control-allow-headers'), 'Content-Type');
  assert.equal(headers.get('vary'), 'Origin');
  assert.equal((await collector()(request('https://other.example'), '')).status, 403);
});

test('beyond the limit a vote is not counted, and the client is told to come back after midnight UTC', async () => {
  const store = openSqliteStore(':memory:');
  const collect = createCollector({ store, now: () => NOON, limit: { admits: (client) => client !== '192.0.2.9' } });
  const response = await collect(vote('happy'), '192.0.2.9');
  assert.deepEqual([response.status, response.headers.get('retry-after')], [429, String(12 * 60 * 60)]);
  assert.equal((await collect(vote('happy'), '192.0.2.1')).status, 201);
  assert.equal(store.totals('ports/988').happy, 1);
});

test('what is refused for its form does not count against the limit', async () => {
  let asked = 0;
  const limit = { admits: () => ++asked < 2 };
  const collect = createCollector({ store: openSqliteStore(':memory:'), limit });
  await collect(post('nonsense'), '192.0.2.1');
  assert.equal((await collect(vote('happy'), '192.0.2.1')).status, 201);
});

test('a store may answer later, and its errors reach the host', async () => {
  const collect = createCollector({
    store: {
      add: () => Promise.reject(new Error('disk full')),
      totals: async () => ({ happy: 7, neutral: 0, sad: 0 }),
    },
  });
  const totals = await collect(new Request(`${ADDRESS}?port=1`), '');
  assert.deepEqual(await totals.json(), { port: 1, happy: 7, neutral: 0, sad: 0, total: 7 });
  await assert.rejects(collect(vote('happy'), ''), /disk full/);
});

describe('a store that is busy', () => {
  const busy = () => Promise.reject(new StoreBusyError('held by another process'));

  test('is said so, to come back in a second', async () => {
    const collect = createCollector({ store: { add: busy, totals: busy } });
    for (const request of [vote('happy'), new Request(`${ADDRESS}?port=1`)]) {
      const response = await collect(request, '192.0.2.1');
      assert.deepEqual([response.status, response.headers.get('retry-after')], [503, '1']);
      assert.equal(response.headers.get('cache-control'), 'no-store');
    }
  });

  test('after the vote was kept does not make the reader vote again', async () => {
    const response = await createCollector({ store: { add: () => {}, totals: busy } })(vote('happy'), '192.0.2.1');
    assert.equal(response.status, 201);
  });
});

test('a vote that could not be kept does not count against the reader', async () => {
  let failing = true;
  const store = openSqliteStore(':memory:');
  const add = (...args: Parameters<typeof store.add>) => {
    if (failing) throw new Error('disk full');
    store.add(...args);
  };
  const collect = createCollector({ store: { ...store, add } });
  for (let tries = 0; tries < 10; tries++) await assert.rejects(collect(vote('happy'), '192.0.2.1'), /disk full/);
  failing = false;
  assert.equal((await collect(vote('happy'), '192.0.2.1')).status, 201);
});

test('a page that is made to lead here under another name is turned away, though its origin and host agree', async () => {
  const collect = createCollector({
    store: openSqliteStore(':memory:'),
    isOwnName: (hostname) => hostname === 'votes.example',
  });
  const rebound = new Request('http://evil.example/feedback', {
    method: 'POST',
    body: '{"port":988,"face":"sad"}',
    headers: { 'Content-Type': 'application/json', Origin: 'http://evil.example' },
  });
  const response = await collect(rebound, '192.0.2.1');
  assert.deepEqual([response.status, response.headers.get('access-control-allow-origin')], [421, null]);
  assert.equal((await collect(vote('happy'), '192.0.2.1')).status, 201);
});
