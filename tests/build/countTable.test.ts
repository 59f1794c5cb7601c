import assert from 'node:assert/strict';
import { test } from 'vitest';
import { countTable } from '../../src/build/countTable.ts';
import { countFacts } from '../../src/registry/countFacts.ts';
import { software, softwarePort } from '../support/software.ts';
import { source } from '../support/source.ts';

const port = (facts: object) =>
  ({ uses: [], verdict: { expose: { answer: 'unknown' } }, story: null, ...facts }) as never;
const advised = port({ verdict: { expose: { answer: 'no' } } });
const counts = countFacts({
  software: [
    software({
      ports: [
        softwarePort(1000, { configure: [{ where: 'a', setting: 'b' }] }),
        softwarePort(2000, { port: { start: 2000, end: 3999 }, source: ['blog'] }),
      ],
      sources: { manual: source('Manual'), blog: source('Blog', { kind: 'independent' }) },
    }),
    software({
      ports: [softwarePort(1000, { source: ['manual', 'blog'] })],
      sources: { manual: source('Manual', { kind: 'standard' }), blog: source('Blog', { kind: 'independent' }) },
    }),
  ],
  services: [],
  ports: [
    advised,
    advised,
    port({ story: {}, uses: [{ range: { start: 1, end: 1 } }] }),
    port({ ranges: [{ range: { start: 1, end: 9999 } }] }),
  ],
  guides: [{} as never],
});

test('ports of wide ranges do not count, and an entry has a good source when one of its sources is', () => {
  assert.equal(
    countTable(counts),
    `| curated facts | |
| --- | ---: |
| products | 2 |
| ports with a product | 1 |
| port entries | 3 |
| port entries with a vendor or standard source | 2 (66.7 %) |
| port entries that say how to change the port | 1 |
| ports with exposure advice | 2 |
| services | 0 |
| stories | 1 |
| guides | 1 |`,
  );
});
