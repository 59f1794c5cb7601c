import assert from 'node:assert/strict';
import { test } from 'vitest';
import { readerOf } from '../../../../src/search/browser/box/reader.ts';

async function portsOf(text: string): Promise<(number | undefined)[]> {
  return (await readerOf(text))(text, {}).ports.map(({ start }) => start);
}

test('lines that are read together are one answer, with all its ports', async () => {
  assert.deepEqual(await portsOf('- target: 80\n  published: "8088"\n  protocol: tcp'), [8088, 80]);
  assert.deepEqual(await portsOf('WARN\n203.0.113.9:51022 -> 192.0.2.1:8443 dropped'), [8443, 51022]);
});

test('of several lines with ports, each gives the one that it is about', async () => {
  const [first, second] = ['203.0.113.9:51022 -> 192.0.2.1:8443', '203.0.113.9:51023 -> 192.0.2.1:9443'];
  assert.deepEqual(await portsOf(`${first}\n${second}`), [8443, 9443]);
});
