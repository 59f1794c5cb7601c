import assert from 'node:assert/strict';
import { test } from 'vitest';
import { slugOf } from '../../src/registry/slug.ts';

const SLUGS: [name: string, slug: string][] = [
  ['https', 'https'],
  ['3Com-nsd', '3com-nsd'],
  ['whois++', 'whoispp'],
  ['sql*net', 'sql-net'],
  ['914c/g', '914c-g'],
  ['z39.50', 'z39-50'],
  ['dec_dlm', 'dec-dlm'],
  ['EtherNet/IP-1', 'ethernet-ip-1'],
  ['Apple Remote Desktop (Net Assistant)', 'apple-remote-desktop-net-assistant'],
];

for (const [name, slug] of SLUGS) {
  test(`the page of ${name} is ${slug}`, () => {
    assert.equal(slugOf(name), slug);
  });
}
