import type { Registry } from '../../src/registry/index.ts';
import { contains } from '../../src/registry/ranges.ts';
import type { Result } from '../../src/search/browser/find.ts';
import type { NameTable } from '../../src/search/browser/table/nameTable.ts';
import { ask } from './ask.ts';

/** A text that stands for a registered name, and what is found by it. */
export interface Trial {
  name: string;
  typed: string;
  /** The ports that carry the name. */
  ports: readonly number[];
  /** The first three. */
  results: Result[];
}

/** The ports of `numbers` that their own number does not find first. */
export function lostNumbers(numbers: Iterable<number>, table: NameTable | undefined): number[] {
  return [...numbers].filter((port) => ask(String(port), table).results[0]?.start !== port);
}

/** Every registered name, typed exactly. */
export function exactNames(registry: Pick<Registry, 'ports'>, table: NameTable): Trial[] {
  return [...holders(registry)].map(([name, ports]) => trial(name, name, ports, table));
}

/** Registered names of five letters or more with one random typo, the same ones in every run. */
export function typedWithTypo(registry: Pick<Registry, 'ports'>, table: NameTable): Trial[] {
  const random = randomNumbers(20260);
  const names = [...holders(registry)].filter(([name]) => name.length >= 5);
  const chosen = Array.from(
    { length: 1500 },
    () => names[Math.floor(random() * names.length)] as (typeof names)[number],
  );
  return chosen.map(([name, ports]) => trial(name, withTypo(name, random), ports, table));
}

/** Whether a port that carries the name is first. */
export function isFirst({ ports, results: [first] }: Trial): boolean {
  return first !== undefined && holds(first, ports);
}

/** Whether the port that people mean by the name is first, and a port that carries it comes next. */
export function isNextToMeant({ ports, results: [first, ...others] }: Trial): boolean {
  return first?.match?.entry?.kind === 'curated' && others.some((result) => holds(result, ports));
}

function holds(result: Result, ports: readonly number[]): boolean {
  return ports.some((port) => contains(result, port));
}

/** Every registered name with the ports that carry it. */
function holders({ ports }: Pick<Registry, 'ports'>): Map<string, number[]> {
  const byName = new Map<string, number[]>();
  for (const { number, names } of ports)
    for (const name of names) byName.set(name, [...(byName.get(name) ?? []), number]);
  return byName;
}

function trial(name: string, typed: string, ports: readonly number[], table: NameTable): Trial {
  return { name, typed, ports, results: ask(typed, table).results.slice(0, 3) };
}

/** A letter left out, added, replaced, or swapped with the next. */
function withTypo(name: string, random: () => number): string {
  const at = Math.floor(random() * (name.length - 1));
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const [before, here, next, after] = [name.slice(0, at), name[at] ?? '', name[at + 1] ?? '', name.slice(at + 2)];
  const typos = [
    before + next + after,
    before + letter + here + next + after,
    before + letter + next + after,
    before + next + here + after,
  ];
  const typed = typos[Math.floor(random() * typos.length)] as string;
  return typed === name ? withTypo(name, random) : typed;
}

/** The same numbers in every run (the generator of "Numerical Recipes"). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}
