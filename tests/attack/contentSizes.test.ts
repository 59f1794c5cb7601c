import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'vitest';
import { stringify } from 'yaml';
import type { CheckReport } from '../../src/check/report.ts';
import { hostileFolder } from '../hostile/folder.ts';
import { isWhole } from './support/scale.ts';

const { at, check } = hostileFolder();

/** Something with a limit: the file that holds so much of it, and what is said of a file that holds too much. */
interface Sized {
  what: string;
  limit: number;
  file: string;
  write: (size: number) => string;
  told: (size: number) => string;
}

const SOURCE = { title: 'Manual', url: 'https://example.org/manual', accessed: '2026-01-02', kind: 'vendor' };
const ENTRY = { port: 4321, transport: 'tcp', role: 'x', default: true, status: 'current', source: 'manual' };
const characters = (size: number) => `${size} characters (limit `;
const items = (size: number) => `${size} items (limit `;
const word = (size: number) => 'x'.repeat(size);
const sentence = (size: number) => `${word(size - 1)}.`;
const each = <Item>(size: number, make: (index: number) => Item) => Array.from({ length: size }, (_, at) => make(at));

type Changes = Record<string, unknown>;

/** A product that nothing is wrong with but what the change brings. The name is the id, so that no two are alike. */
function product(
  what: string,
  limit: number,
  told: Sized['told'],
  change: (size: number, id: string) => Changes,
): Sized {
  const id = `size-of-${what.replaceAll(' ', '-')}`;
  const record = {
    name: id,
    kind: 'database',
    homepage: 'https://example.org/',
    summary: 'A server that keeps widgets.',
    ports: [ENTRY],
    sources: { manual: SOURCE },
  };
  const write = (size: number) => stringify({ ...record, ...change(size, id) });
  return { what, limit, file: `content/software/${id}.yaml`, write, told };
}

/** A product whose one entry is changed. */
const entry = (what: string, limit: number, told: Sized['told'], change: (size: number, id: string) => Changes) =>
  product(what, limit, told, (size, id) => ({ ports: [{ ...ENTRY, ...change(size, id) }] }));

/** A text with front matter. */
function prose(
  what: string,
  file: string,
  limit: number,
  told: Sized['told'],
  {
    matter = () => ({}),
    body = () => 'Text.',
  }: { matter?: (size: number) => Changes; body?: (size: number) => string },
): Sized {
  const head = (size: number) => `---\n${stringify({ ...matter(size), sources: { manual: SOURCE } })}---\n`;
  return { what, limit, file, write: (size) => `${head(size)}${body(size)}[^manual]\n`, told };
}

const SIZED: readonly Sized[] = [
  product('name', 60, characters, (size) => ({ name: word(size) })),
  product('summary', 200, characters, (size) => ({ summary: sentence(size) })),
  product('alias', 40, characters, (size) => ({ aliases: [`a${word(size - 1)}`] })),
  product('aliases', 30, items, (size, id) => ({ aliases: each(size, (index) => `${id} ${index}`) })),
  product('homepage', 500, characters, (size) => ({ homepage: 'https://example.org/'.padEnd(size, 'x') })),
  product('names of its process', 12, items, (size) => ({ process: each(size, (index) => `widget${index}`) })),
  product('name of its process', 40, characters, (size) => ({ process: { linux: word(size) } })),
  product('keys of a claim', 20, items, (size) => {
    const keys = each(size, (index) => `s${index}`);
    return {
      ports: [{ ...ENTRY, source: keys }],
      sources: Object.fromEntries(keys.map((key) => [key, { ...SOURCE, url: `https://example.org/${key}` }])),
    };
  }),
  product('port entries', 100, items, (size) => ({
    ports: each(size, (index) => ({ ...ENTRY, port: 4321 + index })),
  })),
  product(
    'ports in all',
    65_536,
    (size) => `${size} ports in all (limit 65536)`,
    (size) => ({
      ports: [
        { ...ENTRY, port: `0-${Math.min(size, 65_536) - 1}` },
        // Beyond all ports a second entry has to name some of them once more.
        ...each(Math.ceil(Math.max(0, size - 65_536) / 65_536), (index) => {
          const rest = Math.min(size - 65_536 * (index + 1), 65_536);
          return { ...ENTRY, role: `y${index}`, port: `0-${rest - 1}` };
        }),
      ],
    }),
  ),
  product('advice', 50, items, (size) => ({
    exposure: each(size, () => ({ ports: [4321], advice: 'internet', reason: 'It is so.', source: 'manual' })),
  })),
  product('reason', 240, characters, (size) => ({
    exposure: [{ ports: [4321], advice: 'internet', reason: sentence(size), source: 'manual' }],
  })),
  product(
    'sources',
    100,
    () => 'more than 100 sources',
    (size) => {
      const keys = each(size, (index) => `s${index}`);
      return {
        ports: each(Math.ceil(size / 20), (index) => ({
          ...ENTRY,
          port: 4321 + index,
          source: keys.slice(20 * index, 20 * (index + 1)),
        })),
        sources: Object.fromEntries(keys.map((key) => [key, { ...SOURCE, url: `https://example.org/${key}` }])),
      };
    },
  ),
  product('title of a source', 160, characters, (size) => ({ sources: { manual: { ...SOURCE, title: word(size) } } })),
  entry('role', 90, characters, (size) => ({ role: word(size) })),
  entry('note', 240, characters, (size) => ({ note: sentence(size) })),
  entry('settings', 10, items, (size) => ({
    configure: each(size, (index) => ({ where: `widget${index}.conf`, setting: 'port {port}' })),
  })),
  entry('place of a setting', 120, characters, (size) => ({
    configure: [{ where: word(size), setting: 'port {port}' }],
  })),
  entry('setting', 160, characters, (size) => ({
    configure: [{ where: 'widget.conf', setting: `port {port} ${word(size - 12)}` }],
  })),
  {
    what: 'bytes of a record',
    limit: 65_536,
    file: 'content/software/size-of-file.yaml',
    write: (size) => {
      const record = product('file', 0, characters, () => ({})).write(0);
      return `${record}#${word(size - record.length - 2)}\n`;
    },
    told: (size) => `${size} bytes (limit 65536)`,
  },
  prose('title of a guide', 'content/guides/size-of-title.mdx', 70, characters, {
    matter: (size) => ({
      title: word(size),
      summary: 'What a reader of this guide wants to know about sizes.',
      order: 1,
    }),
  }),
  prose('words of a sentence', 'content/ports/60001.mdx', 40, (size) => `a sentence of ${size} words (limit 40)`, {
    body: (size) => `They listen here. It ${'and '.repeat(size - 2)}ends.`,
  }),
  // No number is promised, but that a text as deep as people write is read, and one that no page could show is not.
  prose('nested quotes', 'content/ports/60002.mdx', 50, () => 'the text is nested too deeply to be read', {
    body: (size) => `${'>'.repeat(size > 50 ? 20_000 : size)} Text.`,
  }),
];

/** Writes everything at its size, and reads what is wrong with each of the files. */
function errorsAt(sizeOf: (sized: Sized) => number): Map<string, string[]> {
  for (const sized of SIZED) {
    const file = at(sized.file);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, sized.write(sizeOf(sized)));
  }
  const { stdout, stderr } = check(['--json']);
  assert.equal(stderr, '');
  const { problems } = JSON.parse(stdout) as CheckReport;
  return new Map(
    SIZED.map(({ file }) => [
      file,
      problems.filter((problem) => problem.file === file && problem.severity === 'error').map(({ message }) => message),
    ]),
  );
}

for (const [where, sizeOf] of [
  ['just under', ({ limit }: Sized) => limit - 1],
  ['at', ({ limit }: Sized) => limit],
] as const) {
  test(`contents ${where} each limit are accepted`, { timeout: 600_000 }, () => {
    const wrong = [...errorsAt(sizeOf)].filter(([, messages]) => messages.length > 0);
    assert.deepEqual(wrong, []);
  });
}

const FAR = isWhole ? [2, 10, 100, 1000] : [10];
for (const [where, sizeOf] of [
  ['one over', ({ limit }: Sized) => limit + 1] as const,
  ...FAR.map((times) => [`${times} times over`, ({ limit }: Sized) => limit * times] as const),
]) {
  test(`contents ${where} each limit are refused with the size, and nothing else ends`, { timeout: 600_000 }, () => {
    const errors = errorsAt(sizeOf);
    for (const sized of SIZED) {
      const size = sizeOf(sized);
      const bytes = Buffer.byteLength(sized.write(size));
      // What makes the file too large is not read at all.
      const expected = bytes > 65_536 ? `${bytes} bytes (limit 65536)` : sized.told(size);
      const messages = errors.get(sized.file) ?? [];
      assert.ok(
        messages.some((message) => message.includes(expected)),
        `${sized.what}, ${size}: expected "${expected}", found ${JSON.stringify(messages).slice(0, 500)}`,
      );
    }
  });
}
