import assert from 'node:assert/strict';
import { test } from 'vitest';
import { findableNames } from '../../src/check/findableNames.ts';
import { registryFiles } from '../../src/registry/files.ts';
import { row } from '../support/assignment.ts';
import { findings, product, service } from '../registry/rules/facts.ts';

test('sound names are in order, and rows without a name', () => {
  assert.deepEqual(
    findings(findableNames, { assignments: [row({ name: 'sql*net' }), row({ name: null, status: 'unassigned' })] }),
    [],
  );
});

test('a registered name of which no address can be made is told with its line', () => {
  const found = findings(findableNames, {
    assignments: [row({ name: 'ok' }), row({ name: '../..', line: 7 })],
    software: [{ ...product, aliases: ['…'] }],
  });
  assert.deepEqual(
    found.map(({ file, line, message }) => [file, line, message]),
    [[registryFiles().csv, 7, '"../.." has no letter and no digit']],
  );
});

for (const name of ['a|b', 'a^b', 'a=b', 'a\tb']) {
  test(`the name ${JSON.stringify(name)} is told wherever it stands: the table of names could not hold it`, () => {
    const [port] = product.ports as [(typeof product.ports)[0]];
    const found = findings(findableNames, {
      assignments: [row({ name, line: 7 })],
      software: [{ ...product, name, aliases: ['ok', name], ports: [{ ...port, aliases: [name] }] }],
      services: [{ ...service, title: name }],
    });
    assert.deepEqual(
      found.map(({ file, line, path }) => [file, line ?? path]),
      [
        [registryFiles().csv, 7],
        [product.file, ['name']],
        [product.file, ['aliases', 1]],
        [product.file, ['ports', 0, 'aliases', 0]],
        [service.file, ['title']],
      ],
    );
    assert.match(found[0]?.message ?? '', /^The name table cannot hold "a.b"/);
  });
}
