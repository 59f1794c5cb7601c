import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { code, codeBlock, text } from '../../src/articles/mdx.ts';
import { registryFiles } from '../../src/registry/files.ts';
import { CHANGE_KINDS } from '../../src/registry/schema/change.ts';
import type { Facets } from '../../src/registry/schema/facet.ts';
import { sha256Of } from '../../src/registry/sha256.ts';
import { hostileCsv } from './csv.ts';
import { OBJECT_KEYS, PAYLOADS } from './payloads.ts';
import { line, name, nameOf, portOf } from './words.ts';

/** The ids of the products: as far as an id can be hostile. */
export const PRODUCTS: Record<string, string> = Object.fromEntries([
  ...PAYLOADS.map((payload, index) => [`payload-${index}`, payload]),
  ...['constructor', 'prototype', 'tostring'].map((id, index) => [id, OBJECT_KEYS[index]]),
]);

/**
 * Writes a `content/` in which every text that somebody else could write is hostile, and which the schemas and the
 * rules accept. Of the project's own it has only which ports are facets and twins.
 *
 * @param folder in which `content/` is made: a command with this working directory reads it
 */
export function writeHostileContent(folder: string): void {
  const write = (name: string, written: unknown) => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, typeof written === 'string' ? written : stringify(written));
  };
  const csv = hostileCsv();
  const files = registryFiles();
  write(files.csv, csv);
  write(files.snapshot, snapshot(csv));
  write(files.changes, PAYLOADS.map(change));
  write('content/tls-twins.yaml', readOwn('tls-twins.yaml'));
  write('content/facets.yaml', hostileFacets());
  const [words] = PAYLOADS;
  write('content/scanned.yaml', { ...readOwn('scanned.yaml'), label: line(words, 60), source: source(words) });
  write(
    'content/sources.yaml',
    Object.fromEntries(
      Object.keys(readOwn('sources.yaml')).map((key, index) => [key, source(PAYLOADS[index] as string)]),
    ),
  );
  write('content/search.yaml', hostileSearchWords());
  Object.entries(PRODUCTS).forEach(([id, words], index) => write(`content/software/${id}.yaml`, product(words, index)));
  PAYLOADS.forEach((words, index) => {
    write(`content/services/payload-${index}.yaml`, service(words, index));
    write(`content/ports/${portOf(index)}.mdx`, prose('###', { sources: sources(words) }, words));
    write(
      `content/guides/payload-${index}.mdx`,
      prose('##', { ...guide(words, index), sources: sources(words) }, words),
    );
  });
}

function readOwn(file: string): Record<string, unknown> {
  return parse(readFileSync(fileURLToPath(new URL(`../../content/${file}`, import.meta.url)), 'utf8')) as Record<
    string,
    unknown
  >;
}

/** An address may hold every character that ends an attribute, an element or a link elsewhere. */
function source(words: string) {
  const url = `https://example.org/"onclick="canary()?<script>canary()</script>&a='b'&c;{1}|\`)>${line(words, 200).replace(/\s/g, '')}`;
  return { title: line(words, 160), url, accessed: '2026-01-02', kind: 'vendor' };
}

/** `constructor` is a key that every object has. */
function sources(words: string) {
  return { manual: source(words), constructor: { ...source(`${words} 2`), kind: 'standard' } };
}

function product(words: string, index: number) {
  const port = portOf(index);
  return {
    name: name(words, 60),
    kind: 'database',
    homepage: `https://example.org/"onclick="canary()?<script>canary()</script>#${encodeURI(words)}`,
    summary: `${line(words, 170)}, in a sentence of words.`,
    aliases: [
      alias(`${name(words, 30)} a${index}`),
      ...(OBJECT_KEYS.includes(words as never) ? [alias(`${words} x`)] : []),
    ],
    ports: [
      {
        port,
        transport: ['tcp', 'udp'],
        role: line(words, 90),
        default: true,
        status: 'current',
        configure: [{ where: line(words, 120), setting: line(words, 160) }],
        aliases: [alias(`${name(words, 30)} p${index}`)],
        note: sentence(words, 240),
        source: ['manual', 'constructor'],
      },
      {
        port: `${port + 1}-${port + 9}`,
        transport: 'tcp',
        role: '<u>'.repeat(30),
        default: false,
        status: 'legacy',
        note: `${'<u>&'.repeat(50)}.`,
        source: 'manual',
      },
    ],
    exposure: [{ ports: [port], advice: 'internet', reason: sentence(words, 240), source: 'constructor' }],
    sources: sources(words),
  };
}

/** What people type, in lower case. */
function alias(words: string): string {
  return words.toLowerCase();
}

/** A payload as far as it may end a sentence. */
function sentence(words: string, longest: number): string {
  return `${line(words, longest - 2)} .`;
}

function service(words: string, index: number) {
  return {
    title: name(words, 60),
    service: nameOf(index),
    ports: [portOf(index)],
    summary: `${line(words, 170)}, in a sentence of words.`,
    aliases: [alias(`${name(words, 30)} s${index}`)],
    references: [{ relation: 'specifies', rfc: 1, title: line(words, 200), year: 1990 }],
    source: ['manual', 'constructor'],
    sources: sources(words),
  };
}

function guide(words: string, index: number) {
  return {
    title: name(words, 70),
    summary: `${line(words, 120)}, a summary of forty characters or more.`,
    questions: [alias(`${name(words, 30)} q${index}`)],
    order: index + 1,
  };
}

/** The payload in every way in which Markdown lets a writer show it. */
function prose(heading: string, frontMatter: object, payload: string): string {
  const words = payload.replaceAll(/[\u2028\u2029]/g, ' ');
  const body = [
    `${heading} ${text(words)}`,
    `### Code ${code(words)}`,
    `${text(words)} and ${code(words)} and [${text(words)}](</ports/22/?${encodeURI(words)}>).[^manual][^constructor]`,
    codeBlock('html', words),
    `| ${text(words)} | b |\n| --- | --- |\n| a | b |`,
    `<div>\n\n- ${text(words)}\n\n</div>`,
  ];
  return `---\n${stringify(frontMatter)}---\n${body.join('\n\n')}\n`;
}

function hostileSearchWords() {
  const [first = ''] = PAYLOADS;
  return {
    pages: [{ path: '/about/', title: name(first, 60), typed: [alias(`${name(first, 30)} typed`)] }],
    terms: Object.fromEntries(
      PAYLOADS.map((words, index) => [
        `payload-${index}`,
        {
          kind: 'no-port',
          name: `${name(words, 30)} t${index}`,
          because: line(words, 150),
          page: '/about/',
          ports: [portOf(index)],
          source: 'manual',
        },
      ]),
    ),
    sources: { manual: source(first) },
  };
}

function change(words: string, index: number) {
  const kind = CHANGE_KINDS[index % CHANGE_KINDS.length];
  return {
    date: '2026-02',
    lastSeen: '2026-01',
    port: portOf(index),
    transports: ['tcp'],
    kind,
    before: [line(words, 200)],
    after: [line(`${words} 2`, 200)],
  };
}

function hostileFacets(): Record<string, unknown> {
  const facets = readOwn('facets.yaml') as Facets;
  return Object.fromEntries(
    Object.entries(facets).map(([id, facet], index) => [
      id,
      { ...facet, label: line(PAYLOADS[index] as string, 60), source: source(PAYLOADS[index] as string) },
    ]),
  );
}

function snapshot(csv: string) {
  const [words] = PAYLOADS;
  const sha256 = sha256Of(Buffer.from(csv));
  return {
    registry: words,
    licence: words,
    asOf: '2026-01',
    note: words,
    sha256,
    rows: csv.split('\r\n').length - 2,
    sources: [{ role: words, title: words, licence: words, sha256 }],
    patches: [{ port: words, change: words, reason: words }],
  };
}
