import assert from 'node:assert/strict';
import path from 'node:path';
import { test, type TestContext } from 'vitest';
import { gitHub } from '../../src/sources/gitHub.ts';
import { temporaryFolder } from '../support/folder.ts';
import { serve, type Answer, type TestServer } from '../support/server.ts';

const COMMIT = '0'.repeat(40);

/** What GitHub is taken to have, by the path of a request. */
async function withFiles(t: TestContext, files: Record<string, string>, answer?: Answer): Promise<Asked> {
  const told: string[] = [];
  const server = await serve(t, (response, request, count) => {
    const text = files[decodeURIComponent(request.url ?? '')];
    if (answer) answer(response, request, count);
    else if (request.headers['if-none-match'] === '"1"') response.writeHead(304, { etag: '"1"' }).end();
    else
      response
        .writeHead(
          text === undefined ? 404 : 200,
          text === undefined ? {} : { etag: '"1"', 'cache-control': 'max-age=0' },
        )
        .end(text);
  });
  const cache = path.join(temporaryFolder(t, {}), 'cache.sqlite');
  const open = () =>
    gitHub({ cache, plainOrigin: server.origin, pause: 1, timeout: 2_000 }, (line) => told.push(line), 'secret', {
      raw: `${server.origin}/raw`,
      api: `${server.origin}/api`,
    });
  const reader = open();
  t.onTestFinished(() => reader.close());
  const versions = (name: string, from = reader) =>
    from.versions({ repository: 'acme/widget', revision: COMMIT, path: name });
  return { server, told, open, versions, isGone: reader.isGone as (url: string) => Promise<boolean> };
}

interface Asked {
  server: TestServer;
  told: string[];
  open: () => ReturnType<typeof gitHub>;
  versions: (name: string, from?: ReturnType<typeof gitHub>) => ReturnType<ReturnType<typeof gitHub>['versions']>;
  isGone: (url: string) => Promise<boolean>;
}

test('a file is read at its commit and at the head of the default branch', async (t) => {
  const { versions } = await withFiles(t, {
    [`/raw/acme/widget/${COMMIT}/etc/a b.conf`]: 'old',
    '/raw/acme/widget/HEAD/etc/a b.conf': 'new',
  });
  assert.deepEqual(await versions('etc/a b.conf'), { cited: 'old', newest: 'new' });
});

test('a file that is gone is looked for by its name in the list of all files, with the token', async (t) => {
  const tree = [
    { path: 'conf/widget.conf', type: 'blob' },
    { path: 'etc', type: 'tree' },
  ];
  const { versions, server } = await withFiles(t, {
    [`/raw/acme/widget/${COMMIT}/etc/widget.conf`]: 'old',
    '/raw/acme/widget/HEAD/conf/widget.conf': 'new',
    '/api/repos/acme/widget/git/trees/HEAD?recursive=1': JSON.stringify({ tree }),
  });
  assert.deepEqual(await versions('etc/widget.conf'), { cited: 'old', newest: 'new', movedTo: 'conf/widget.conf' });
  const [listing] = server.requests.filter(({ url }) => url?.startsWith('/api'));
  assert.equal(listing?.headers.authorization, 'Bearer secret');
  assert.ok(server.requests.every(({ url, headers }) => url?.startsWith('/api') || !headers.authorization));
});

test('a file that is nowhere is gone', async (t) => {
  const { versions } = await withFiles(t, { [`/raw/acme/widget/${COMMIT}/a.conf`]: 'old' });
  assert.deepEqual(await versions('a.conf'), { cited: 'old', newest: 'gone' });
});

test('what was read before is asked for on condition that it has changed', async (t) => {
  const { versions, open, server } = await withFiles(t, {
    [`/raw/acme/widget/${COMMIT}/a.conf`]: 'old',
    '/raw/acme/widget/HEAD/a.conf': 'new',
  });
  await versions('a.conf');
  const again = open();
  assert.deepEqual(await versions('a.conf', again), { cited: 'old', newest: 'new' });
  await again.close();
  assert.deepEqual(
    server.requests.map(({ headers }) => headers['if-none-match']),
    [undefined, undefined, '"1"', '"1"'],
  );
});

test('a page is gone when its server says so, and not when the server is in trouble', async (t) => {
  const { isGone, server } = await withFiles(t, { '/there': 'text' });
  assert.equal(await isGone(`${server.origin}/there`), false);
  assert.equal(await isGone(`${server.origin}/nowhere`), true);
  const trouble = await withFiles(t, {}, (response) => response.writeHead(503, { 'retry-after': '0' }).end());
  assert.equal(await trouble.isGone(`${trouble.server.origin}/there`), false);
  assert.match(trouble.told[0] ?? '', /\/there: status 503$/);
});

test('an answer without end, or none, is not known, and told', async (t) => {
  const { versions, told } = await withFiles(t, {}, (response) => void response.write('x'));
  assert.deepEqual(await versions('a.conf'), { cited: undefined, newest: undefined });
  assert.match(told[0] ?? '', /a\.conf: no whole answer in time$/);
});

test('without a network it ends soon, and says so', async (t) => {
  const { versions } = await withFiles(t, {}, (response) => response.destroy());
  await assert.rejects(
    async () => {
      for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) await versions(name);
    },
    { name: 'DownloadError', message: /is there a network/ },
  );
});
