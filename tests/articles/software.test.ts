import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { articleMdx } from '../../src/articles/article.ts';
import { grounds, connectionWords, softwareArticle } from '../../src/articles/software.ts';
import { EXPOSURES } from '../../src/registry/exposures.ts';
import { loadRegistry } from '../../src/registry/index.ts';
import type { PortRange } from '../../src/registry/schema/primitives.ts';
import { entryAnswer } from '../../src/registry/verdict/entryAnswer.ts';
import { isListening } from '../../src/registry/uses/order.ts';
import type { Port } from '../../src/registry/schema/port.ts';
import type { SoftwarePort } from '../../src/registry/schema/software.ts';
import { port } from '../support/port.ts';
import { knownService, software, softwarePort, use } from '../support/software.ts';
import { source } from '../support/source.ts';

test('the article of a product lists its ports, how to change them and who may reach them, with one footnote for each page', () => {
  const mdx = articleMdx(
    softwareArticle(
      software({
        process: { linux: ['widgetd'] },
        ports: [
          softwarePort(4321, {
            configure: [{ where: 'widget.conf', setting: 'port 4321' }],
            note: 'Only on localhost.',
            direction: 'in',
            from: 'clients',
          }),
          softwarePort(5000, {
            port: { start: 5000, end: 5010 },
            transport: ['tcp', 'udp'],
            role: 'replication',
            default: false,
            status: 'legacy',
            direction: 'between',
            from: 'nodes',
            source: ['code'],
          }),
        ],
        exposure: [
          {
            ports: [
              { start: 4321, end: 4321 },
              { start: 5000, end: 5010 },
            ],
            advice: 'this-machine',
            reason: 'No password by default.',
            source: ['manual'],
          },
        ],
        sources: { manual: source('Manual'), code: source('Code') },
      }),
      [],
    ),
  );
  assert.equal(
    mdx,
    `## [Ports of Widget Server](#ports) {#ports}

<div class="claims stack" ariaLabel="Each by default unless marked">

| Port | Transport | Used for | Reached by | Advice |
| --- | --- | --- | --- | --- |
| [4321](/ports/4321/) | TCP | client connections. Only on localhost. [^1] | its clients |  |
| [5000](/ports/5000/) to 5010 | TCP and UDP | replication <b class="legacy">legacy</b>[^2] | both ways, machines that work with it | Keep it on this machine |

</div>

## [Change a port](#change) {#change}

- 4321, client connections: \`port 4321\` in \`widget.conf\`[^1]

## [Who may reach it, and why](#expose) {#expose}

- 4321, 5000 to 5010: No password by default.[^1]

## [Under which name it runs](#process) {#process}

Lists of processes show Widget Server as \`widgetd\`.

[^1]: [Manual](<https://example.org/manual>), read on 2026-01-02.
[^2]: [Code](<https://example.org/code>), read on 2026-01-02.
`,
  );
});

const OF_WIDGET = {
  software: 'widget-server',
  product: 'Widget Server',
  reason: 'No password.',
  sources: [source('Manual')],
};

describe('the advice for a port of a product', () => {
  const widget = use('Widget Server', { from: 'clients' });
  const smb = knownService({
    title: 'SMB',
    exposure: { advice: 'trusted-network', reason: 'Old versions have been attacked.', sources: [source('Advice')] },
  });
  const cell = (entry: Partial<SoftwarePort>, facts: Partial<Port>) => {
    const known: Port[] = [];
    known[4321] = port(facts);
    const mdx = articleMdx(softwareArticle(software({ ports: [softwarePort(4321, entry)] }), known));
    return /^\| \[4321\].*\| (.*) \|$/m.exec(mdx)?.[1]?.trim();
  };

  test('is what the page of that port says of it: its own, else that of the service that it speaks', () => {
    assert.equal(cell({}, { services: [smb], uses: [widget] }), 'Only a network you trust');
    const exposure = [{ ...OF_WIDGET, advice: 'this-machine' as const }];
    assert.equal(cell({}, { services: [smb], uses: [widget], exposure }), 'Keep it on this machine');
    assert.equal(cell({}, { uses: [{ ...widget, from: 'anyone' }] }), 'Yes, if you run it for others');
    assert.equal(cell({}, { uses: [{ ...widget, kind: 'web' }] }), 'No advice known');
  });

  test('is that of its makers for what is of the past, and for a wide range', () => {
    const made = (start: number, end: number, changes: Partial<SoftwarePort>) =>
      articleMdx(
        softwareArticle(
          software({
            ports: [softwarePort(start, { port: { start, end }, ...changes })],
            exposure: [{ ports: [{ start, end }], advice: 'internet', reason: 'Made for it.', source: ['manual'] }],
          }),
          [],
        ),
      );
    const inTable = /^\| \[.*\| Made for the Internet \|$/m;
    assert.match(made(30000, 32767, {}), inTable);
    assert.match(made(4321, 4321, { status: 'legacy' }), inTable);
    for (const mdx of [made(30000, 32767, {}), made(4321, 4321, { direction: 'out' })])
      assert.match(mdx, /: Made for it\./);
  });

  test('is none for what goes out, nor that of a service for what is of the past', () => {
    assert.equal(cell({ direction: 'out' }, { services: [smb], uses: [widget] }), '');
    assert.equal(cell({ status: 'legacy' }, { services: [smb], uses: [widget] }), '');
  });
});

test('advice that the table gives is not said again, only why', () => {
  const given = { ports: [{ start: 4321, end: 4321 }], advice: 'trusted-network' as const, reason: 'No password.' };
  const product = software({ ports: [softwarePort(4321)], exposure: [{ ...given, source: [] }] });
  const body = (known: Port[]) => softwareArticle(product, known).sections.find(({ id }) => id === 'expose')?.body;
  assert.equal(body([]), '- 4321: **Only a network you trust.** No password.');
  const known: Port[] = [];
  known[4321] = port({
    uses: [use('Widget Server', { from: 'clients' })],
    exposure: [{ ...OF_WIDGET, advice: 'trusted-network' }],
  });
  assert.equal(body(known), '- 4321: No password.');
});

test('no product has advice in its text that its table has not, or has otherwise', () => {
  const { software: products, ports } = loadRegistry();
  const said = products.filter((product) =>
    softwareArticle(product, ports).sections.some(
      ({ id, body }) => id === 'expose' && /\*\*(?:Keep|Only|Made)/.test(body),
    ),
  );
  const advised = products.flatMap((product) =>
    product.ports.filter(isListening).flatMap((entry) => {
      const strictest = EXPOSURES.find((advice) =>
        product.exposure.some(
          (one) => one.advice === advice && one.ports.some(({ start, end }) => isWithin(entry.port, start, end)),
        ),
      );
      return strictest ? [{ product, entry, strictest }] : [];
    }),
  );
  const otherwise = advised.filter(
    ({ product, entry, strictest }) => entryAnswer(product, entry, ports[entry.port.start])?.advice !== strictest,
  );
  assert.ok(advised.length >= 600);
  assert.deepEqual(
    [said, otherwise].map((each) => each.length),
    [0, 0],
  );
});

test('where a product has a port for itself, its table and the page of the port answer alike', () => {
  const { software: products, ports } = loadRegistry();
  const entries = products.flatMap((product) =>
    product.ports.flatMap((entry) => {
      const known = ports[entry.port.start];
      const found = entryAnswer(product, entry, known);
      const [use, ...others] = known?.uses ?? [];
      const isIts = use?.software === product.id && use.role === entry.role;
      const isAlone = isIts && others.length === 0 && entry.status === 'current' && isListening(entry);
      return isAlone && known && found
        ? [{ found, verdict: known.verdict.expose, at: `${product.id} ${known.number}` }]
        : [];
    }),
  );
  // Quake and Impala share 26000, IRC and Tuya 6668: the page says what each of them advises.
  const differ = entries.filter(
    ({ found, verdict }) => verdict.rule !== 'depends-on-listener' && found.short !== verdict.short,
  );
  assert.ok(entries.length >= 1000);
  assert.deepEqual(
    differ.map(({ at }) => at),
    [],
  );
});

function isWithin(port: PortRange, start: number, end: number): boolean {
  return start <= port.start && port.end <= end;
}

test('that no advice is given is not said of connections that go out', () => {
  const advice = {
    ports: [{ start: 4321, end: 4321 }],
    advice: 'none-given' as const,
    reason: 'None.',
    source: ['manual'],
  };
  const sections = (direction: 'in' | 'out') =>
    softwareArticle(software({ ports: [softwarePort(4321, { direction })], exposure: [advice] }), []).sections;
  assert.deepEqual(
    sections('out').map(({ id }) => id),
    ['ports'],
  );
  assert.deepEqual(
    sections('in').map(({ id }) => id),
    ['ports', 'expose'],
  );
  assert.match(sections('in')[1]?.body ?? '', /^- 4321: \*\*Its documents give no advice\.\*\* None\./);
});

test('a section without facts is left out', () => {
  assert.deepEqual(articleMdx(softwareArticle(software(), [])).match(/^## .*/gm), [
    '## [Ports of Widget Server](#ports) {#ports}',
  ]);
});

test('the grounds of a claim say whether it is the default, and whether it still holds', () => {
  assert.deepEqual(
    [
      grounds({ default: true, status: 'current' }),
      grounds({ default: false, status: 'current' }),
      grounds({ default: true, status: 'legacy' }),
      grounds({ default: false, status: 'legacy' }),
    ],
    ['default', 'optional', 'legacy', 'legacy'],
  );
});

const REACH: [Parameters<typeof connectionWords>[0], string][] = [
  [{ direction: 'in', from: 'anyone' }, 'anyone'],
  [{ direction: 'in', from: 'this-machine', address: 'loopback' }, 'this machine only'],
  [{ direction: 'out', from: 'nodes' }, 'outgoing, opened by machines that work with it'],
  [{ direction: 'between' }, 'both ways'],
  [{}, ''],
];

for (const [entry, words] of REACH) {
  test(`who reaches it: ${words || 'nothing is on record'}`, () => assert.equal(connectionWords(entry), words));
}

test('a setting is told with a word for the new number: with the old one it would change nothing', () => {
  const configure = [{ where: 'widget.conf', setting: 'port {port}' }];
  const off = [{ where: 'widget.conf', setting: 'stub=no', turnsOff: true as const }];
  const changed = (each: typeof configure) =>
    softwareArticle(software({ ports: [softwarePort(4321, { configure: each })] }), []).sections.find(
      ({ id }) => id === 'change',
    )?.body ?? '';
  assert.match(
    changed(configure),
    /^Put the number that you want in place of `NEW_PORT`.*: `port NEW_PORT` in `widget/s,
  );
  assert.match(changed(off), /^- 4321, client connections: switched off by `stub=no` in `widget\.conf`/);
});
