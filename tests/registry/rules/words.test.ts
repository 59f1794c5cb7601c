import assert from 'node:assert/strict';
import { test } from 'vitest';
import { curatedTexts } from '../../../src/registry/rules/curatedTexts.ts';
import { fullStops } from '../../../src/registry/rules/fullStops.ts';
import { lowerAlias } from '../../../src/registry/rules/lowerAlias.ts';
import { plainText } from '../../../src/registry/rules/plainText.ts';
import { visibleText } from '../../../src/registry/rules/visibleText.ts';
import { source } from '../../support/source.ts';
import { findings, product, service, story } from './facts.ts';

const [port] = product.ports as [(typeof product.ports)[0]];
const [advice] = product.exposure as [(typeof product.exposure)[0]];
const withNote = (note: string) => ({ ...product, ports: [{ ...port, note }] });

test('every text that a person wrote is walked over, with its file and its place', () => {
  const full = {
    ...product,
    process: { linux: ['widgetd'], windows: ['widget.exe'] },
    ports: [
      {
        ...port,
        note: 'A note.',
        aliases: ['widget port'],
        process: { linux: ['widget-admin'] },
        configure: [{ where: 'widget.conf', setting: 'port {port}' }],
      },
    ],
    sources: { manual: source('Manual', { insecure: 'it has no https' }) },
  };
  const reference = { relation: 'specifies' as const, rfc: 1, title: 'Host Software', year: 1969 };
  const texts = curatedTexts({
    software: [full],
    services: [
      {
        ...service,
        references: [reference],
        exposure: { advice: 'internet', reason: 'Made for it.', source: ['rfc'] },
      },
    ],
    guides: [
      {
        file: 'content/guides/ranges.mdx',
        id: 'ranges',
        title: 'Ranges',
        summary: 'Three of them.',
        questions: ['three ranges'],
        order: 1,
        sources: {},
        body: '',
      },
    ],
    searchWords: {
      file: 'content/search.yaml',
      pages: [{ path: '/about/', title: 'About', typed: ['about'] }],
      terms: {
        icmp: {
          kind: 'no-port',
          name: 'ICMP',
          aliases: ['echo'],
          because: 'it is IP protocol 1',
          source: ['rfc'],
          page: '/guides/ranges/',
          ports: [],
        },
      },
      sources: { rfc: source('RFC 792') },
    },
    prose: [story],
  });
  assert.deepEqual(
    texts.map(({ kind, text, file, path, line }) => [kind, text, file.split('/').at(-1), path?.join('.') ?? line]),
    [
      ['name', 'Widget Server', 'widget-server.yaml', 'name'],
      ['summary', 'A server that keeps widgets.', 'widget-server.yaml', 'summary'],
      ['alias', 'keeper of widgets', 'widget-server.yaml', 'aliases.0'],
      ['process', 'widgetd', 'widget-server.yaml', 'process'],
      ['process', 'widget.exe', 'widget-server.yaml', 'process'],
      ['role', 'client connections', 'widget-server.yaml', 'ports.0.role'],
      ['note', 'A note.', 'widget-server.yaml', 'ports.0.note'],
      ['alias', 'widget port', 'widget-server.yaml', 'ports.0.aliases.0'],
      ['process', 'widget-admin', 'widget-server.yaml', 'ports.0.process'],
      ['where', 'widget.conf', 'widget-server.yaml', 'ports.0.configure.0.where'],
      ['setting', 'port {port}', 'widget-server.yaml', 'ports.0.configure.0.setting'],
      ['reason', 'No password.', 'widget-server.yaml', 'exposure.0.reason'],
      ['title', 'Manual', 'widget-server.yaml', 'sources.manual.title'],
      ['note', 'it has no https', 'widget-server.yaml', 'sources.manual.insecure'],
      ['name', 'Gadget', 'gadget.yaml', 'title'],
      ['summary', 'Fetches widgets from a server.', 'gadget.yaml', 'summary'],
      ['alias', 'gadgets', 'gadget.yaml', 'aliases.0'],
      ['title', 'Host Software', 'gadget.yaml', 'references.0.title'],
      ['reason', 'Made for it.', 'gadget.yaml', 'exposure.reason'],
      ['title', 'RFC of Widget', 'gadget.yaml', 'sources.rfc.title'],
      ['name', 'Ranges', 'ranges.mdx', 'title'],
      ['summary', 'Three of them.', 'ranges.mdx', 'summary'],
      ['typed', 'three ranges', 'ranges.mdx', 'questions.0'],
      ['name', 'About', 'search.yaml', 'pages.0.title'],
      ['typed', 'about', 'search.yaml', 'pages.0.typed.0'],
      ['name', 'ICMP', 'search.yaml', 'terms.icmp.name'],
      ['role', 'it is IP protocol 1', 'search.yaml', 'terms.icmp.because'],
      ['typed', 'echo', 'search.yaml', 'terms.icmp.aliases.0'],
      ['title', 'RFC 792', 'search.yaml', 'sources.rfc.title'],
      ['prose', story.body, '988.mdx', 9],
      ['title', 'Manual', '988.mdx', 'sources.manual.title'],
    ],
  );
});

const UNSEEN: [what: string, character: string, told: string][] = [
  ['a zero-width space', '\u200B', 'U+200B'],
  ['a mark that turns the writing', '\u202E', 'U+202E'],
  ['an isolate', '\u2066', 'U+2066'],
  ['a soft hyphen', '\u00AD', 'U+00AD'],
  ['a byte order mark', '\uFEFF', 'U+FEFF'],
  ['a C1 control', '\u0085', 'U+0085'],
  ['a line separator', '\u2028', 'U+2028'],
  ['half a surrogate pair', '\uD800', 'U+D800'],
  ['a character of nobody', '\uE000', 'U+E000'],
  ['a space that does not break', '\u00A0', 'U+00A0'],
];

for (const [what, character, told] of UNSEEN) {
  test(`${what} is told by its number, with the words before it`, () => {
    const [found] = findings(visibleText, { software: [withNote(`Not seen:${character} this.`)] });
    assert.deepEqual(found?.path, ['ports', 0, 'note']);
    assert.equal(found?.message, `the invisible character ${told} stands after "Not seen:"`);
    const [inProse] = findings(visibleText, { prose: [{ ...story, body: `One.\n\nTwo${character}.` }] });
    assert.equal(inProse?.line, 11);
  });
}

test('other scripts, accents, arrows, dashes and pictures are seen', () => {
  for (const note of ['Café, порт, 端口, Ελλάδα.', 'A → B – C.', 'A 🖨.', 'e\u0301.'])
    assert.deepEqual(findings(visibleText, { software: [withNote(note)] }), [], note);
});

test('prose may have tabs in its code, and new lines of each kind', () => {
  assert.deepEqual(findings(visibleText, { prose: [{ ...story, body: 'One.\r\n\r\n```\na\tb\n```\n' }] }), []);
});

test('an alias with capitals, of a product, of a port or of a service, is told with its spelling', () => {
  const found = findings(lowerAlias, {
    software: [{ ...product, aliases: ['fine', 'CS2'], ports: [{ ...port, aliases: ['K8s API'] }] }],
    services: [{ ...service, aliases: ['WHM'] }],
  });
  assert.deepEqual(
    found.map(({ path, remedy }) => [path, remedy]),
    [
      [['aliases', 1], 'write "cs2"'],
      [['ports', 0, 'aliases', 0], 'write "k8s api"'],
      [['aliases', 0], 'write "whm"'],
    ],
  );
});

test('an alias that fits many records is told, and one that contains such a word is not', () => {
  const found = findings(lowerAlias, { software: [{ ...product, aliases: ['server', 'web server of widgets'] }] });
  assert.deepEqual(
    found.map(({ message }) => message),
    ['"server" fits many records'],
  );
});

for (const note of [
  'Use **this** port.',
  'Use *this* port.',
  'Set `port` first.',
  'See [the manual](https://example.org/).',
  'See [port 22](/ports/22/).',
  'It is <b>new</b>.',
  'One.<br/>Two.',
  'Widgets &amp; gadgets.',
]) {
  test(`markup is shown as it is written: ${note}`, () => {
    assert.deepEqual(
      findings(plainText, { software: [withNote(note)] }).map(({ path }) => path),
      [['ports', 0, 'note']],
    );
  });
}

test('signs that are part of the words are no markup', () => {
  for (const note of [
    'Set mod_ssl and HTTP_PORT.',
    'Give --port <port>.',
    'AT&T made it.',
    'Ports 1 * 2 and 3 * 4.',
    'A pointer *p.',
    'Listens on [::1] and [fe80::1].',
    'See SO_REUSEADDR; 5 < 6 > 4.',
  ])
    assert.deepEqual(findings(plainText, { software: [withNote(note)] }), [], note);
});

test('summaries, notes and reasons without a full stop are told with their last word, and roles with one', () => {
  const found = findings(fullStops, {
    software: [
      {
        ...product,
        summary: 'A server that keeps widgets',
        ports: [{ ...port, role: 'client connections.', note: 'It listens' }],
        exposure: [{ ...advice, reason: 'No password' }],
      },
    ],
    services: [{ ...service, summary: 'Fetches widgets from a server' }],
  });
  assert.deepEqual(
    found.map(({ path, message }) => [path?.join('.'), message]),
    [
      ['summary', 'it ends with "widgets"'],
      ['ports.0.role', 'a role is no sentence: it follows "used for"'],
      ['ports.0.note', 'it ends with "listens"'],
      ['exposure.0.reason', 'it ends with "password"'],
      ['summary', 'it ends with "server"'],
    ],
  );
});

test('a sentence may end in a quotation, in brackets, or in an exclamation mark', () => {
  for (const note of ['It says "no."', 'It is new (since 2026.)', 'Never!', 'Why not?'])
    assert.deepEqual(findings(fullStops, { software: [withNote(note)] }), [], note);
  assert.deepEqual(
    findings(fullStops, { software: [{ ...product, ports: [{ ...port, role: 'mail, news etc.' }] }] }),
    [],
  );
});
