import assert from 'node:assert/strict';
import { test } from 'vitest';
import { aliasOnce } from '../../../src/registry/rules/aliasOnce.ts';
import type { Software } from '../../../src/registry/schema/software.ts';
import { findings, product, service } from './facts.ts';

const other = { ...product, id: 'other', file: 'content/software/other.yaml', name: 'Other', aliases: ['others'] };
const [port] = product.ports as [Software['ports'][0]];
const told = (found: ReturnType<typeof findings>) => found.map(({ file, path, message }) => [file, path, message]);

test('the same alias in two records is told at both, whatever its case', () => {
  assert.deepEqual(told(findings(aliasOnce, { software: [product, { ...other, aliases: ['Keeper of Widgets'] }] })), [
    [
      product.file,
      ['aliases', 0],
      `"keeper of widgets" leads to two places: it stands in ${other.file} too, as an alias`,
    ],
    [
      other.file,
      ['aliases', 0],
      `"Keeper of Widgets" leads to two places: it stands in ${product.file} too, as an alias`,
    ],
  ]);
});

test('the alias of one port may not be that of another record', () => {
  const found = findings(aliasOnce, {
    software: [{ ...other, ports: [{ ...port, aliases: ['fine', 'gadgets'] }] }],
    services: [service],
  });
  assert.deepEqual(told(found), [
    [
      other.file,
      ['ports', 0, 'aliases', 1],
      `"gadgets" leads to two places: it stands in ${service.file} too, as an alias`,
    ],
    [service.file, ['aliases', 0], `"gadgets" leads to two places: it stands in ${other.file} too, as an alias`],
  ]);
});

test('an alias that is the name of another record, or of its own, is told', () => {
  assert.deepEqual(
    told(findings(aliasOnce, { software: [{ ...other, aliases: ['gadget', 'other'] }], services: [service] })).sort(),
    [
      [other.file, ['aliases', 0], `"gadget" leads to two places: it stands in ${service.file} too, as a name`],
      [other.file, ['aliases', 1], '"other" leads to two places: it stands in this record too, as a name'],
    ],
  );
});

test('a product and the service that it implements may share a name', () => {
  assert.deepEqual(findings(aliasOnce, { software: [{ ...other, name: 'Gadget' }], services: [service] }), []);
});

test("what people type for a guide, a page or a term is nobody else's either", () => {
  const searchWords = {
    file: 'content/search.yaml',
    pages: [{ path: '/verdict/', title: 'Verdict', typed: ['gadgets'] }],
    terms: {
      gizmo: {
        kind: 'carried' as const,
        name: 'Gizmo',
        aliases: ['widget server'],
        because: 'it is',
        ports: [80],
        source: ['manual'],
      },
    },
    sources: {},
  };
  assert.deepEqual(told(findings(aliasOnce, { software: [product], services: [service], searchWords })), [
    [
      'content/search.yaml',
      ['terms', 'gizmo', 'aliases', 0],
      `"widget server" leads to two places: it stands in ${product.file} too, as a name`,
    ],
    [service.file, ['aliases', 0], '"gadgets" leads to two places: it stands in content/search.yaml too, as an alias'],
    [
      'content/search.yaml',
      ['pages', 0, 'typed', 0],
      `"gadgets" leads to two places: it stands in ${service.file} too, as an alias`,
    ],
  ]);
});
