import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, test } from 'vitest';
import { STORY, WIDGET } from '../registry/records/fixture.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const GUIDE = STORY.replace(
  'sources:',
  'title: What a widget is\nsummary: A widget is a thing that a test puts on a page.\norder: 1\nsources:',
).replace('###', '##');

let folder = '';
let address = '';
let server: ChildProcess | undefined;

/** The dev server of the project, on facts of its own: IANA's registry, one product, one story. */
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'every-port-'));
  for (const part of ['registry', 'facets.yaml', 'scanned.yaml', 'sources.yaml', 'tls-twins.yaml'])
    cpSync(`${root}content/${part}`, path.join(folder, 'content', part), { recursive: true });
  for (const part of ['software', 'services', 'ports', 'guides']) mkdirSync(path.join(folder, 'content', part));
  write('search.yaml', 'pages: []\nterms: {}\nsources: {}\n');
  write('software/widget.yaml', WIDGET);
  write('ports/988.mdx', STORY);
  const astro = `${root}node_modules/astro/bin/astro.mjs`;
  const args = ['dev', '--root', root, '--port', String(await freePort())];
  // Astro serves no pages where it takes itself for a part of a test.
  const { VITEST: _, NODE_ENV: __, ...env } = process.env;
  server = spawn(process.execPath, [astro, ...args], {
    cwd: folder,
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  address = await new Promise<string>((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const local = /Local\s+(http:\S+)/.exec(printed)?.[1];
      if (local && printed.includes('watching for file changes')) resolve(local);
    };
    server?.stdout?.on('data', read);
    server?.stderr?.on('data', read);
    server?.on('exit', () => reject(new Error(printed)));
  });
}, 120_000);

afterAll(() => {
  server?.removeAllListeners('exit').kill();
  rmSync(folder, { recursive: true });
});

function write(file: string, text: string): void {
  writeFileSync(path.join(folder, 'content', file), text);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost');
  await new Promise((resolve) => probe.on('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function page(at: string): Promise<string> {
  return (await fetch(new URL(at, address))).text();
}

/** The page once it says so: the server needs a moment to notice a change. */
async function pageWith(at: string, words: string): Promise<string> {
  for (;;) {
    const html = await page(at);
    if (html.includes(words)) return html;
    await setTimeout(200);
  }
}

test('an edited product, a new product and a new guide are shown without a restart', async () => {
  await pageWith('software/widget/', '<h1>Widget</h1>');
  assert.match(await page('software/gadget/'), /no such page/);

  write('software/widget.yaml', WIDGET.replace('name: Widget', 'name: Widget the Second'));
  await pageWith('software/widget/', '<h1>Widget the Second</h1>');
  await pageWith('ports/4321/', 'Widget the Second');

  write('software/gadget.yaml', WIDGET.replace('name: Widget', 'name: Gadget').replace('4321', '4322'));
  await pageWith('software/gadget/', '<h1>Gadget</h1>');
  await pageWith('ports/4322/', 'Gadget');

  write('guides/widgets.mdx', GUIDE);
  await pageWith('guides/widgets/', '<h1>What a widget is</h1>');
  await pageWith('guides/', 'What a widget is');
});

test('an unfinished draft says on its own page what is wrong, all others work, and it is shown when it is in order', async () => {
  write('software/draft.yaml', 'name: TODO the name\nkind: database\n');
  write('guides/draft.mdx', GUIDE.replace('title: What a widget is', 'title: TODO the heading'));
  write('ports/988.mdx', STORY.replace('They listen here.', '{1}'));

  const software = await pageWith('software/draft/', 'This page is a draft');
  assert.match(software, /content\/software\/draft\.yaml:1 name: still to be filled in: the name/);
  await pageWith('guides/draft/', 'still to be filled in: the heading');
  await pageWith('ports/988/', 'found {1}');
  for (const other of ['', 'ports/22/', 'ports/4321/', 'software/', 'guides/', 'about/'])
    assert.match(await page(other), /<main/, other);

  write('ports/988.mdx', STORY.replace('Widgets', 'Widgets at last'));
  await pageWith('ports/988/', 'Widgets at last');
});

test('what breaks a rule but can be shown is shown', async () => {
  write(
    'software/ruled.yaml',
    WIDGET.replace('name: Widget', 'name: Ruled\naliases: [RULED THING]').replace('4321', '4323'),
  );
  await pageWith('software/ruled/', '<h1>Ruled</h1>');
});
