/** Each snippet against its parser where there is one here, else against the form that its documentation gives. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { Service } from 'kubernetes-models/v1/Service';
import { test } from 'vitest';
import { parse } from 'yaml';
import { appSlug, SNIPPETS } from '../../src/pick/snippets.ts';
import { USUAL, type Wish } from '../../src/pick/wish.ts';
import { folder, isCompose } from '../recipes/checkers.ts';
import { HOSTILE } from '../recipes/openings.ts';
import { missing, runInShell, skipIf } from '../support/shell.ts';

const wish = (changes: Partial<Wish> = {}): Wish => ({ app: 'My Widget', ...USUAL, ...changes });
const write = (id: string, ports: number[], changes: Partial<Wish> = {}) =>
  SNIPPETS.find((snippet) => snippet.id === id)?.write(ports, wish(changes)) ?? '';

test('an environment holds each port under a name of its own', () => {
  assert.equal(write('env', [4321, 4322]), 'PORT=4321\nPORT_2=4322');
});

test('Compose publishes to this machine alone', () => {
  const file = parse(write('compose', [4321], { transport: 'both' })) as object;
  assert.ok(isCompose(file));
  assert.deepEqual(file, { services: { 'my-widget': { ports: ['127.0.0.1:4321:4321', '127.0.0.1:4321:4321/udp'] } } });
});

test('systemd understands the socket', (context) => {
  const unit = write('systemd', [4321, 4322], { transport: 'both' });
  assert.match(unit, /ListenStream=4321\nListenDatagram=4321\nListenStream=4322/);
  skipIf(missing('systemd-analyze'), context);
  const path = folder(context);
  writeFileSync(`${path}/my-widget.socket`, unit);
  writeFileSync(`${path}/my-widget.service`, '[Service]\nExecStart=/bin/true\n');
  const { output } = runInShell(`systemd-analyze verify ${path}/my-widget.socket 2>&1`);
  assert.doesNotMatch(output, /my-widget/);
});

test('the schema of Kubernetes takes the Service', () => {
  const service = parse(write('kubernetes', [4321], { transport: 'both' })) as Service;
  new Service(service).validate();
  assert.deepEqual(service.spec?.ports, [
    { name: 'port-4321-tcp', protocol: 'TCP', port: 4321 },
    { name: 'port-4321-udp', protocol: 'UDP', port: 4321 },
  ]);
});

test('Vite stops where the port is taken, instead of taking the next', () => {
  // https://vite.dev/config/server-options.html: server.port, server.strictPort
  assert.match(write('vite', [4321]), /server: \{ port: 4321, strictPort: true \}/);
});

test('Next.js takes it as an option', () => {
  // https://nextjs.org/docs/app/api-reference/cli/next: -p or --port of `next dev` and `next start`
  assert.equal(write('next', [4321]), 'npx next dev --port 4321\nnpx next start --port 4321');
});

test('Spring Boot takes it as a property', () => {
  // https://docs.spring.io/spring-boot/how-to/webserver.html, "Change the HTTP Port"
  assert.match(write('spring', [4321]), /^server\.port=4321$/m);
});

test('ASP.NET Core takes it as an endpoint of Kestrel', () => {
  // https://learn.microsoft.com/aspnet/core/fundamentals/servers/kestrel/endpoints, "Configure endpoints in appsettings.json"
  assert.deepEqual(JSON.parse(write('aspnet', [4321])), {
    Kestrel: { Endpoints: { Http: { Url: 'http://localhost:4321' } } },
  });
});

test('what a web framework cannot open is not offered', () => {
  const fitting = (transport: Wish['transport']) =>
    SNIPPETS.filter(({ fits }) => fits(wish({ transport }))).map(({ id }) => id);
  assert.deepEqual(fitting('udp'), ['env', 'compose', 'systemd', 'kubernetes']);
  assert.equal(fitting('both').length, SNIPPETS.length);
});

test('of a name nothing is used that a file could read as more', () => {
  for (const [name, slug] of Object.entries({ 'My App!': 'my-app', '3D': 'app-3d', '***': 'app', Crème: 'creme' })) {
    assert.equal(appSlug(name), slug);
  }
  for (const { write } of SNIPPETS) assert.ok(!write([4321], wish({ app: HOSTILE })).includes('pwned;'));
  assert.match(appSlug(HOSTILE), /^[a-z][a-z0-9-]{0,44}$/);
});
