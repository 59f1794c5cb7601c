import assert from 'node:assert/strict';
import { test } from 'vitest';
import { loadRegistry } from '../../../src/registry/index.ts';
import { describedPorts, describedText } from '../../../src/search/build/table/described.ts';
import { parseDescribed } from '../../../src/search/browser/table/parse.ts';

const registry = loadRegistry();
const described = describedPorts(registry.ports);
const portsWith = (word: string) => described.get(word) ?? [];

test('a port is found by the words of its description, whatever their ending', () => {
  assert.deepEqual(registry.ports[4306]?.names, ['pinghgl']);
  assert.deepEqual(portsWith('hellgat'), [4306]);
  assert.ok(portsWith('report').includes(2988), 'HIPPA Reporting Protocol');
});

test('words that stand in the names of a port already find nothing more', () => {
  assert.deepEqual(registry.ports[2998]?.names, ['realsecure']);
  assert.equal(portsWith('realsecur').includes(2998), false);
});

test('of ports that were registered together the first speaks for all', () => {
  const own = registry.ports[4306];
  const block = (number: number) => ({
    ...own,
    number,
    archetype: 'assigned-block',
    block: { range: { start: 4306, end: 4310 } },
  });
  assert.deepEqual(describedPorts([block(4306), block(4307)] as never).get('hellgat'), [4306]);
});

test('what is only set aside has no words', () => {
  for (const word of ['reserv', 'unassign']) assert.ok(portsWith(word).length < 10, word);
});

test('the words of a letter come back as they went in', () => {
  const read = parseDescribed(describedText(described, 'h'));
  assert.deepEqual(read.get('hellgat'), [4306]);
  assert.deepEqual(
    [...read].every(
      ([word, ports]) => word.startsWith('h') && assert.deepEqual(ports, described.get(word)) === undefined,
    ),
    true,
  );
});
