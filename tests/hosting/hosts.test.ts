import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { fillHeaders } from '../../src/build/hostHeaders.ts';
import { headerPolicy } from '../../src/build/policy.ts';
import { ask, type RawAnswer } from '../support/rawHttp.ts';
import { startServe, type ServeProcess } from '../support/serveProcess.ts';
import { missing } from '../support/shell.ts';
import { SITE_FILES, writeSite } from '../support/site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const POLICY = await headerPolicy({ endpoint: null, styles: ['path{fill:red}'] });
const HEADERS = fillHeaders(readFileSync(`${root}public/_headers`, 'utf8'), {
  'Content-Security-Policy': POLICY,
  'Strict-Transport-Security': 'max-age=63072000',
});

/** How a server is started with its configuration, alone and in a folder of its own. */
const SERVERS = {
  nginx: {
    command: (folder: string) => ['nginx', '-p', folder, '-c', path.join(folder, 'nginx.conf'), '-g', 'daemon off;'],
    /** What Debian's own configuration has around each site. */
    file: (config: string, folder: string) => ({
      'nginx.conf': `user root;\npid ${folder}/nginx.pid;\nerror_log ${folder}/error.log;\nevents { }\nhttp {
  include /etc/nginx/mime.types;\n  default_type application/octet-stream;\n  access_log off;
  client_body_temp_path ${folder}/body;\n  proxy_temp_path ${folder}/proxy;\n  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;\n  scgi_temp_path ${folder}/scgi;\n${config}\n}\n`,
    }),
  },
  caddy: {
    command: (folder: string) => ['caddy', 'run', '--adapter', 'caddyfile', '--config', path.join(folder, 'Caddyfile')],
    file: (config: string) => ({ Caddyfile: `{\n\tadmin off\n\tauto_https off\n}\n${config}` }),
  },
} as const;

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** A vote from an address of this machine. */
async function postFrom(localAddress: string, url: string, headers: Record<string, string>): Promise<number> {
  const sent = request(url, {
    method: 'POST',
    localAddress,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
  sent.end('{"port":988,"face":"happy"}');
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  response.resume();
  return response.statusCode ?? 0;
}

for (const [name, { command, file }] of Object.entries(SERVERS)) {
  for (const base of ['/', '/every-port/']) {
    describe.skipIf(missing(name) || process.platform !== 'linux')(`${name} serves the site under ${base}`, () => {
      let folder = '';
      let dist = '';
      let port = 0;
      let votes: ServeProcess;
      let stop = () => {};

      beforeAll(async () => {
        // Here, because a group that is skipped clears nothing away.
        folder = mkdtempSync(path.join(tmpdir(), 'every-port-host-'));
        dist = path.join(folder, 'www', base);
        mkdirSync(dist, { recursive: true });
        writeSite(dist, {
          base,
          files: { ...SITE_FILES, _headers: HEADERS, _redirects: '/a /b 301', 'ports/.hidden': 'secret' },
        });
        votes = await startServe(dist, {
          env: { TRUSTED_PROXIES: '127.0.0.1', FEEDBACK_DB: path.join(folder, 'votes') },
        });
        port = await freePort();
        const args = [
          name,
          '--dir',
          dist,
          '--root',
          path.join(folder, 'www'),
          '--port',
          String(port),
          '--votes',
          String(votes.port),
        ];
        const { stdout, stderr } = spawnSync(process.execPath, [`${root}src/cli/hosting.ts`, ...args], {
          encoding: 'utf8',
        });
        assert.equal(stderr, '');
        for (const [file_, text] of Object.entries(file(stdout, folder))) writeFileSync(path.join(folder, file_), text);
        const [program = '', ...rest] = command(folder);
        const env = {
          ...process.env,
          PATH: `${process.env['PATH']}:/usr/sbin:/sbin`,
          XDG_DATA_HOME: folder,
          XDG_CONFIG_HOME: folder,
        };
        const child = spawn(program, rest, { env, stdio: ['ignore', 'ignore', 'pipe'] });
        let said = '';
        child.stderr.on('data', (chunk: Buffer) => (said += String(chunk)));
        stop = () => void child.kill('SIGTERM');
        for (let tries = 0; tries < 100; tries++) {
          if (
            await ask(port, 'GET', base).then(
              () => true,
              () => false,
            )
          )
            return;
          assert.equal(child.exitCode, null, said);
          await setTimeout(100);
        }
        assert.fail(`${name} does not answer: ${said}`);
      });
      afterAll(() => {
        stop();
        votes.kill();
        rmSync(folder, { recursive: true });
      });

      const get = (inside: string, headers: Record<string, string> = {}) => ask(port, 'GET', base + inside, headers);
      const assertGuarded = ({ headers }: RawAnswer, what: string) => {
        assert.equal(headers['content-security-policy'], POLICY, what);
        assert.equal(headers['x-content-type-options'], 'nosniff', what);
        assert.equal(headers['strict-transport-security'], 'max-age=63072000', what);
      };

      test('with its pages and its headers', async () => {
        const page = await get('ports/22/');
        assert.equal(page.status, 200);
        assert.equal(page.headers['content-type'], 'text/html; charset=utf-8');
        assert.equal(page.headers['cache-control'], 'public, max-age=0, must-revalidate');
        assertGuarded(page, 'page');
        assert.equal(page.body, SITE_FILES['ports/22/index.html']);
        const script = await get('_astro/C7tO3E1f.js');
        assert.equal(script.headers['cache-control'], 'public, max-age=31536000, immutable');
        assertGuarded(script, 'script');
        assert.equal((await get('ports/988.json')).headers['access-control-allow-origin'], '*');
        assert.equal(page.headers['access-control-allow-origin'], undefined);
      });

      test('with types that are right', async () => {
        const types = {
          'opensearch.xml': /^application\/opensearchdescription\+xml/,
          'changes.atom': /^application\/atom\+xml/,
          'ports/988.md': /^text\/markdown/,
          'ports/988.json': /^application\/json/,
          'map.svg': /^image\/svg\+xml/,
          '_astro/C7tO3E1f.js': /^(?:text|application)\/javascript/,
        };
        for (const [inside, type] of Object.entries(types)) {
          const { headers } = await get(inside);
          assert.match(headers['content-type'] ?? '', type, inside);
          assert.ok(!headers['content-type']?.includes(','), inside);
        }
      });

      test('compressed, and not again to who has it', async () => {
        const page = await get('ports/22/', { 'Accept-Encoding': 'gzip' });
        assert.equal(page.headers['content-encoding'], 'gzip');
        assert.match(page.headers['vary'] ?? '', /Accept-Encoding/);
        const tag = page.headers['etag'] ?? '';
        assert.equal((await get('ports/22/', { 'Accept-Encoding': 'gzip', 'If-None-Match': tag })).status, 304);
        assert.equal((await get('ports/22/', { Range: 'bytes=0-4' })).status, 206);
      });

      test('with the page for unknown paths, its status, and nothing that keeps it', async () => {
        for (const inside of [
          'ports/70000/',
          'ports/70000',
          'ports/',
          '_astro/none.js',
          '_headers',
          '_redirects',
          '.every-port.json',
          'ports/.hidden',
        ]) {
          const { status, headers, body } = await get(inside);
          assert.deepEqual([status, headers['cache-control']], [404, undefined], inside);
          assert.equal(body, SITE_FILES['404.html'], inside);
        }
        assertGuarded(await get('none'), '404');
      });

      test('with redirects to the slash that keep what was asked', async () => {
        const { status, headers } = await get('search?q=ssh&x=%20');
        assert.ok([301, 308].includes(status), String(status));
        const location = new URL(headers['location'] ?? '', `http://localhost:${port}${base}search`);
        assert.equal(location.href, `http://localhost:${port}${base}search/?q=ssh&x=%20`);
      });

      test('to GET and HEAD alone, and to long searches', async () => {
        for (const method of ['POST', 'PUT', 'DELETE', 'TRACE'])
          assert.equal((await ask(port, method, `${base}ports/22/`)).status, 405, method);
        assert.equal((await ask(port, 'HEAD', `${base}ports/22/`)).status, 200);
        assert.equal((await get(`search/?q=${'a'.repeat(15_000)}`)).status, 200);
      });

      test('with votes of its readers, each counted as one, whatever they write into a header', async () => {
        // From an address that no proxy has: 127.0.0.1 is the proxy's own.
        const vote = (headers: Record<string, string>) =>
          postFrom('127.0.0.2', `http://127.0.0.1:${port}${base}feedback`, headers);
        const own = `http://127.0.0.1:${port}`;
        assert.equal(await vote({ Origin: own }), 201);
        assert.equal(await vote({ Origin: 'https://everyport.example' }), 201, 'as a browser says where TLS ends here');
        assert.equal(await vote({ Origin: 'https://evil.example' }), 403);
        const statuses: number[] = [];
        for (let index = 0; index < 3; index++) statuses.push(await vote({ 'X-Forwarded-For': `192.0.2.${index}` }));
        assert.deepEqual(statuses, [201, 429, 429]);
        const totals = await get('feedback?port=988');
        assert.equal(totals.headers['cache-control'], 'no-store');
        assert.match(totals.body, /"total":3/);
      });
    });
  }
}
