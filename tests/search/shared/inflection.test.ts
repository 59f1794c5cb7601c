import assert from 'node:assert/strict';
import { test } from 'vitest';
import { isSameWord } from '../../../src/search/shared/words/inflection.ts';

const SAME: [one: string, other: string][] = [
  ['shard', 'shards'],
  ['query', 'queries'],
  ['forward', 'forwarding'],
  ['forwarded', 'forwarding'],
  ['running', 'run'],
  ['cache', 'caching'],
  ['replicate', 'replication'],
  ['collects', 'collection'],
  ['collector', 'collection'],
  ['printers', 'printer'],
];

for (const [one, other] of SAME) test(`"${one}" and "${other}" are one word`, () => assert.ok(isSameWord(one, other)));

for (const [one, other] of [
  ['dns', 'dn'],
  ['redis', 'redirect'],
  ['news', 'new'],
  ['access', 'acces'],
  ['time', 'timing'],
  ['universal', 'universe'],
] as const) {
  test(`"${one}" and "${other}" are two words`, () => assert.equal(isSameWord(one, other), false));
}
