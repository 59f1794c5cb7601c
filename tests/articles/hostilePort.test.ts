import assert from 'node:assert/strict';
import { test } from 'vitest';
import { article, articleMdx } from '../../src/articles/article.ts';
import { articleHtml } from '../../src/articles/html.ts';
import { softwareArticle } from '../../src/articles/software.ts';
import { OneLine } from '../../src/registry/schema/primitives.ts';
import type { Port } from '../../src/registry/schema/port.ts';
import { verdict } from '../../src/registry/verdict/index.ts';
import { rows } from '../support/assignment.ts';
import { evidence } from '../support/evidence.ts';
import { readHtml, type ReadHtml } from '../support/html.ts';
import { assignedPort, transports } from '../support/port.ts';
import { knownService, software, softwarePort, use } from '../support/software.ts';
import { source } from '../support/source.ts';
import { HOSTILE, hostileTexts, seen } from './hostile.ts';

const URL = 'https://example.org/?a="b"&c;{1}|`)>';
const PLAIN = 'qqq';

/** A port on which everything that somebody else wrote is the same hostile words. */
function hostilePort(words: string): Port {
  const state = { status: 'assigned' as const, names: [words, `${words} 2`], description: `about ${words}` };
  const pages = [{ ...source('x'), title: words, url: URL }];
  const facts = assignedPort(words, {
    names: [words, `${words} 2`],
    transports: transports({ tcp: state, udp: state }),
    assignments: rows(4321, words, {
      description: `about ${words}`,
      // A key of IANA's list of people writes underscores for spaces, so it cannot carry all words as they are.
      assignees: ['Evil_{1+1}_<b>|`', 'Second_*x*'],
      references: [
        { kind: 'text', text: words },
        { kind: 'draft', name: words },
        { kind: 'url', url: URL },
        { kind: 'rfc', number: 1, section: words },
      ],
    }),
    formerNames: [{ name: words, note: words, until: '2014-07' }],
    reportedUses: [words],
    block: { range: { start: 4320, end: 4329 }, kind: 'official', name: words },
    neighbours: { below: [{ number: 4320, name: words }], above: [{ number: 4322, name: words }] },
    twins: [{ number: 4322, name: words, of: words, role: 'secure', transports: ['tcp'] }],
    sameName: [{ number: 5, name: words }],
    uses: [
      use(words, {
        software: 'x',
        role: words,
        note: words,
        configure: [{ where: words, setting: words }],
        sources: pages,
      }),
    ],
    exposure: [{ software: 'x', product: words, advice: 'trusted-network', reason: words, sources: pages }],
  });
  return { ...facts, verdict: verdict(facts, evidence) };
}

/** The same as a service that people know, so that its text takes the place of the registry's references. */
function hostileService(words: string): Port {
  const services = [
    knownService({
      title: words,
      summary: words,
      references: [{ relation: 'specifies', rfc: 1, title: words, year: 1990 }],
      sources: [{ ...source('x'), title: words }],
    }),
  ];
  const facts = { ...hostilePort(words), title: words, services };
  return { ...facts, verdict: verdict(facts, evidence) };
}

function hostileSoftware(words: string) {
  return software({
    name: words,
    ports: [softwarePort(4321, { role: words, note: words, configure: [{ where: words, setting: words }] })],
    exposure: [{ ports: [{ start: 4321, end: 4321 }], advice: 'internet', reason: words, source: ['manual'] }],
    sources: { manual: { ...source('x'), title: words, url: URL } },
  });
}

const ARTICLES: Record<string, (words: string) => string> = {
  'of a port': (words) => articleMdx(article(hostilePort(words))),
  'of a port with a service': (words) => articleMdx(article(hostileService(words))),
  'of a product': (words) => articleMdx(softwareArticle(hostileSoftware(words), [])),
};

function read(mdx: string): ReadHtml {
  const { text, elements } = readHtml(articleHtml(mdx));
  return {
    text: text.replaceAll('\n', ' '),
    elements: elements.filter((element) => element !== 'wbr' && element !== 'span'),
  };
}

/** Words that the schema lets into a record, and of which something can be seen. */
const lines = (candidates: Iterable<string>) =>
  [...candidates].filter((words) => OneLine.safeParse(words).success && seen(words)).map((words) => words.trim());

for (const [what, written] of Object.entries(ARTICLES)) {
  test(`an article ${what} shows hostile words wherever they stand, and is made of the same elements as ever`, () => {
    const plain = read(written(PLAIN));
    for (const words of lines([...HOSTILE, ...hostileTexts(200)])) {
      const hostile = read(written(words));
      assert.equal(
        hostile.text,
        plain.text.replaceAll(PLAIN, () => seen(words)),
        words,
      );
      assert.deepEqual(hostile.elements, plain.elements, words);
    }
  });
}

test('the hostile words stand in all sections of the article', () => {
  const { text } = read(articleMdx(article(hostileService(PLAIN))));
  assert.ok(text.split(PLAIN).length > 30);
});
