import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadRegistry } from '../../src/registry/index.ts';
import { contains, PORT_COUNT } from '../../src/registry/ranges.ts';
import { find, type Result } from '../../src/search/find.ts';
import { buildNameTable } from '../../src/search/table/build.ts';
import { parseNameTable } from '../../src/search/table/parse.ts';

const registry = loadRegistry();
const table = parseNameTable(buildNameTable(registry));

/** Every registered name with the ports that carry it. */
const holders = new Map<string, number[]>();
for (const { number, names } of registry.ports) for (const name of names) holders.set(name, [...(holders.get(name) ?? []), number]);

const answers = [...holders].map(([name, ports]) => ({ name, ports, results: find(name, table).results.slice(0, 3) }));

const leadsToOneOf = (ports: readonly number[], result: Result | undefined) => result !== undefined && ports.some((port) => contains(result, port));

test('every number leads to its port first, without a table and with it', () => {
  const wrong: number[] = [];
  for (let port = 0; port < PORT_COUNT; port++) if (find(String(port), undefined).results[0]?.start !== port) wrong.push(port);
  for (let port = 0; port < PORT_COUNT; port += 97) if (find(String(port), table).results[0]?.start !== port) wrong.push(port);
  assert.deepEqual(wrong, []);
});

test('every registered name leads to its port first, or to the port that people mean by it and then to its own', () => {
  const wrong = answers.filter(({ ports, results: [first, ...others] }) => {
    if (leadsToOneOf(ports, first)) return false;
    return !(first?.match?.entry?.kind === 'curated' && others.some((result) => leadsToOneOf(ports, result)));
  });
  assert.deepEqual(wrong.map(({ name }) => name), []);
});

test('people mean another port than the registry by a few names only', (context) => {
  const elsewhere = answers.filter(({ ports, results: [first] }) => !leadsToOneOf(ports, first)).map(({ name }) => name);
  context.diagnostic(elsewhere.join(' '));
  assert.ok(elsewhere.length <= 0.005 * answers.length, elsewhere.join(' '));
});

test('one random typo in a registered name of five letters or more still leads to its port first, in 95 %', () => {
  const random = randomNumbers(20260);
  const names = [...holders.keys()].filter((name) => name.length >= 5);
  const trials = Array.from({ length: 1500 }, () => names[Math.floor(random() * names.length)] as string).map((name) => [name, withTypo(name, random)] as const);
  const missed = trials.filter(([name, typed]) => !leadsToOneOf(holders.get(name) ?? [], find(typed, table).results[0]));
  assert.ok(missed.length <= 0.05 * trials.length, `${missed.length} of ${trials.length}: ${missed.map((pair) => pair.join(' typed as ')).join(', ')}`);
});

/** A letter left out, added, replaced, or swapped with the next. */
function withTypo(name: string, random: () => number): string {
  const at = Math.floor(random() * (name.length - 1));
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const [before, here, next, after] = [name.slice(0, at), name[at] ?? '', name[at + 1] ?? '', name.slice(at + 2)];
  const typos = [before + next + after, before + letter + here + next + after, before + letter + next + after, before + next + here + after];
  const typed = typos[Math.floor(random() * typos.length)] as string;
  return typed === name ? withTypo(name, random) : typed;
}

/** The same numbers in every run (the generator of "Numerical Recipes"). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}
