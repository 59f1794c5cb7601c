import assert from 'node:assert/strict';
import { test } from 'vitest';
import { sourceExists } from '../../../src/registry/rules/sourceExists.ts';
import { sourceUsed } from '../../../src/registry/rules/sourceUsed.ts';
import { source } from '../../support/source.ts';
import { findings, product, service, story } from './facts.ts';

const [port] = product.ports as [(typeof product.ports)[0]];
const [advice] = product.exposure as [(typeof product.exposure)[0]];
const withAnother = <T extends object>(sources: T) => ({ ...sources, code: source('Code') });

test('a port, an advice, a service and a text that cite what is not there are told, with what is', () => {
  const found = findings(sourceExists, {
    software: [
      { ...product, ports: [{ ...port, source: ['manaul'] }], exposure: [{ ...advice, source: ['manual', 'faq'] }] },
    ],
    services: [{ ...service, source: ['rfc-1'] }],
    prose: [{ ...story, body: 'One.[^manual]\n\nTwo.[^wiki]\n' }],
  });
  const remedy = (key: string) => `add it under "sources", or use one of: ${key}`;
  assert.deepEqual(found, [
    {
      file: product.file,
      path: ['ports', 0, 'source'],
      message: 'no source is called "manaul"',
      remedy: remedy('manual'),
    },
    {
      file: product.file,
      path: ['exposure', 0, 'source'],
      message: 'no source is called "faq"',
      remedy: remedy('manual'),
    },
    { file: service.file, path: ['source'], message: 'no source is called "rfc-1"', remedy: remedy('rfc') },
    { file: story.file, line: 11, message: 'no source is called "wiki"', remedy: remedy('manual') },
  ]);
});

test('a key that every object has is no source', () => {
  const [found] = findings(sourceExists, { services: [{ ...service, source: ['constructor'] }] });
  assert.equal(found?.message, 'no source is called "constructor"');
});

test('a source that no claim of its file uses is told, wherever it is listed', () => {
  const found = findings(sourceUsed, {
    software: [{ ...product, sources: withAnother(product.sources) }],
    services: [{ ...service, sources: withAnother(service.sources) }],
    prose: [{ ...story, sources: withAnother(story.sources) }],
  });
  assert.deepEqual(
    found.map(({ file, path }) => [file, path]),
    [product, service, story].map(({ file }) => [file, ['sources', 'code']]),
  );
});

test("a source that only a service's advice cites is used, and has to exist", () => {
  const exposure = { advice: 'trusted-network' as const, reason: 'No password.', source: ['code'] };
  const advised = { ...service, exposure };
  assert.deepEqual(findings(sourceUsed, { services: [{ ...advised, sources: withAnother(service.sources) }] }), []);
  const [found] = findings(sourceExists, { services: [advised] });
  assert.deepEqual([found?.path, found?.message], [['exposure', 'source'], 'no source is called "code"']);
});
