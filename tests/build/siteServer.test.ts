import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { WebHandler } from '../../src/build/answerWith.ts';
import { createSite } from '../../src/build/siteServer.ts';

const dist = mkdtempSync(join(tmpdir(), 'every-port-site-'));
const files = {
  'index.html': 'home',
  '404.html': 'not found',
  _headers: '/*\n  X-Everywhere: yes\n/ports/*.json\n  X-Data: yes\n',
  'ports/988/index.html': 'port 988',
  'ports/988.json': '{}',
  'ports/988.md': '# Port 988',
  'services/a+b/index.html': 'service a+b',
  'pagefind/wasm.en.pagefind': 'wasm',
};
for (const [path, content] of Object.entries(files)) {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), content);
}
afterAll(() => rmSync(dist, { recursive: true }));

for (const base of ['/', '/every-port/']) {
  describe(`the site under ${base}`, () => {
    const echo: WebHandler = async ({ method }) => new Response(`${method} by the handler`);
    const server = createSite(dist, base, new Map([['feedback', echo]]));
    let origin = '';
    beforeAll(async () => {
      await once(server.listen(0, 'localhost'), 'listening');
      origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    });
    afterAll(() => {
      server.close();
      server.closeAllConnections();
    });

    test('every answer has the headers that the site asks for', async () => {
      for (const [path, data] of [
        ['', null],
        ['ports/988/', null],
        ['ports/988.json', 'yes'],
        ['no/such/page', null],
      ] as const) {
        const { headers } = await fetch(`${origin}${base}${path}`);
        assert.deepEqual([headers.get('x-everywhere'), headers.get('x-data')], ['yes', data], path);
      }
    });

    async function get(path: string) {
      const response = await fetch(`${origin}${base}${path}`, { redirect: 'manual' });
      const location = response.headers.get('location');
      return {
        status: response.status,
        type: response.headers.get('content-type'),
        location: location && new URL(location, response.url).pathname,
        body: await response.text(),
      };
    }

    test('a folder answers with its page', async () => {
      assert.deepEqual(await get(''), { status: 200, type: 'text/html;charset=utf-8', location: null, body: 'home' });
      assert.equal((await get('ports/988/')).body, 'port 988');
      assert.equal((await get('services/a%2Bb/?from=search')).body, 'service a+b');
    });

    test('a folder without its slash is redirected', async () => {
      const { status, location } = await get('ports/988');
      assert.deepEqual([status, location], [301, `${base}ports/988/`]);
    });

    test('an unknown path gets the page for unknown paths', async () => {
      for (const path of ['ports/70000/', 'ports/70000', 'ports/', 'ports/988.json/', '404/', '%', '../package.json']) {
        const { status, type, body } = await get(path);
        assert.deepEqual([status, type, body], [404, 'text/html; charset=utf-8', 'not found'], path);
      }
    });

    test('files have their own types', async () => {
      assert.equal((await get('ports/988.json')).type, 'application/json');
      assert.equal((await get('ports/988.md')).type, 'text/markdown; charset=utf-8');
      assert.equal((await get('pagefind/wasm.en.pagefind')).type, 'application/octet-stream');
    });

    test('a path with a handler is answered by it, and no other path is', async () => {
      assert.equal((await get('feedback?port=988')).body, 'GET by the handler');
      assert.equal(await (await fetch(`${origin}${base}feedback`, { method: 'POST' })).text(), 'POST by the handler');
      for (const path of ['feedback/', 'feedback/x', 'ports/feedback', '/feedback'])
        assert.equal((await get(path)).status, 404, path);
    });

    if (base !== '/') {
      test('outside the base there is nothing, and the base without its slash is redirected', async () => {
        assert.equal((await fetch(`${origin}/`)).status, 404);
        assert.equal((await fetch(`${origin}/every-port`)).url, `${origin}/every-port/`);
      });
    }
  });
}

test('a folder without a site is refused with the command that builds one', () => {
  assert.throws(() => createSite(join(dist, 'ports'), '/'), /npm run build/);
});
