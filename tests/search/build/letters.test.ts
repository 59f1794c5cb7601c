import assert from 'node:assert/strict';
import { test } from 'vitest';
import { LETTERS } from '../../../src/search/shared/alphabet.ts';
import { namesByLetter } from '../../../src/search/build/letters.ts';
import { sketch } from '../registry.ts';

const BOTH = ['tcp', 'udp'] as const;

const shelves = namesByLetter(
  sketch(
    {
      106: { names: { '3com-tsmux': BOTH } },
      591: { names: { 'http-alt': BOTH } },
      8080: { names: { 'http-alt': BOTH } },
      80: { names: { HTTP: BOTH } },
      2945: { names: { 'h248-binary': BOTH } },
    },
    { Hadoop: { aliases: ['apache hadoop'], ports: [{ port: 9870 }, { port: 8088, aliases: ['YARN'] }] } },
    {
      'HTTP alternate': { service: 'http-alt', aliases: ['Überweb'], ports: [8080, 591] },
      'H.248, binary': { service: 'h248-binary', aliases: [], ports: [2945] },
    },
    {
      pages: [],
      terms: {
        gre: {
          kind: 'no-port',
          name: 'GRE',
          aliases: [],
          because: 'it is',
          page: '/guides/x/#gre',
          ports: [],
          source: [],
        },
        doh: {
          kind: 'carried',
          name: 'DoH',
          aliases: ['dns over https'],
          because: 'it is',
          ports: [443, 80],
          source: [],
        },
      },
      sources: {},
    },
  ),
);

const on = (letter: string) =>
  shelves
    .get(letter)
    ?.map(({ text, others, path, ports }) => `${[text, ...others].join(' = ')} ${path} ${ports.join(',')}`);

test('every letter has a shelf, in the order of the alphabet', () => {
  assert.deepEqual([...shelves.keys()], LETTERS);
});

test('a registered name leads to its own page or to its only port, what people say to the port or the product', () => {
  assert.deepEqual(on('h'), [
    // Its registered name differs from it in dots and blanks alone.
    'H.248, binary ports/2945/ 2945',
    'Hadoop software/hadoop/ 9870,8088',
    'HTTP ports/80/ 80',
    'HTTP alternate ports/8080/ 8080,591',
    'http-alt services/http-alt/ 591,8080',
  ]);
  assert.deepEqual(on('y'), ['YARN ports/8088/ 8088']);
});

test('digits have a shelf of their own, and an accent does not matter', () => {
  assert.deepEqual(on('0-9'), ['3com-tsmux ports/106/ 106']);
  assert.deepEqual(on('u'), ['Überweb ports/8080/ 8080,591']);
});

test('what has no port leads to the page that says so, what runs on the port of another service to that', () => {
  assert.deepEqual(on('g'), ['GRE guides/x/#gre no port']);
  assert.deepEqual(on('d'), ['DoH = dns over https ports/443/ 443,80']);
});

test('a page stands under each letter once, with its own name first and what is written otherwise behind it', () => {
  const own = namesByLetter(
    sketch(
      { 2945: { names: { 'h248-binary': BOTH } } },
      { HestiaCP: { aliases: ['hestia', 'hestia control panel', 'HESTIACP'], ports: [{ port: 8083 }] } },
      { 'H.248, binary': { service: 'h248-binary', aliases: ['h.248 binary'], ports: [2945] } },
    ),
  ).get('h');
  assert.deepEqual(
    own?.map(({ text, others }) => [text, others]),
    [
      ['H.248, binary', []],
      ['HestiaCP', ['hestia', 'hestia control panel']],
    ],
  );
});
