import assert from 'node:assert/strict';
import { test } from 'vitest';
import { article, articleMdx } from '../../../src/articles/article.ts';
import { loadRegistry } from '../../../src/registry/index.ts';
import { COMMON_TRANSPORTS } from '../../../src/registry/transports.ts';

const { ports } = loadRegistry();

/** What the section on who listens asks on Linux, over which transports: `-lntup`, and what is one click away. */
function askedOver(number: number): string[] {
  const mdx = articleMdx(article(ports[number]!));
  const section = /\{#check\}\n([\s\S]*?)(?=^## )/m.exec(mdx)?.[1] ?? '';
  return [...section.matchAll(/ss -ln([tuSd]+)p/g)].map(([, options = '']) => options);
}

for (const [number, asked] of [
  [53, ['tu']],
  [3478, ['tu']],
  [8080, ['t', 'u']],
  // WireGuard listens over UDP; Windows may have given the port to a service of its own over TCP.
  [51820, ['u', 't']],
  // The first session of Mosh, and a migration of Proxmox.
  [60001, ['u', 't']],
  [60002, ['t', 'u']],
] as const) {
  test(`${number} is looked for over ${asked.join(', then ')}`, () => {
    assert.deepEqual(askedOver(number), asked);
  });
}

test('who looks for the listener of a port is told how, over each transport that anybody on its page uses', () => {
  const missed = ports.filter(({ notable, uses, ranges, number }) => {
    if (!notable) return false;
    const options = askedOver(number).join('');
    const used = new Set([...uses, ...ranges].flatMap(({ transports }) => transports));
    return COMMON_TRANSPORTS.some((transport) => used.has(transport) && !options.includes(transport.charAt(0)));
  });
  assert.deepEqual(
    missed.map(({ number }) => number),
    [],
  );
});
