import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatProblems } from '../../../src/registry/problems.ts';
import { checkSources } from '../../../src/registry/records/checkSources.ts';
import { source } from '../../support/source.ts';

const sources = { manual: source('Manual'), code: source('Code') };
const check = (...keys: string[]) =>
  formatProblems(checkSources('widget.yaml', sources, [{ field: 'ports[0].source', keys }]));

test('sources that are all there and all used are in order', () => {
  assert.equal(check('manual', 'code'), '');
});

test('a claim that cites a source which is not there is told, with those that are', () => {
  assert.equal(
    check('manual', 'code', 'manaul'),
    'widget.yaml ports[0].source: no source is called "manaul" → add it under "sources", or use one of: manual, code',
  );
});

test('a source that no claim uses is told', () => {
  assert.equal(
    check('manual'),
    'widget.yaml sources.code: no claim of this record uses this source → cite it where it belongs, or delete it',
  );
});

test('a key that every object has is no source', () => {
  assert.match(check('manual', 'code', 'constructor'), /no source is called "constructor"/);
});
