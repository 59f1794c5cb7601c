import { LAST_PORT } from '../registry/ranges.ts';
import type { Port } from '../registry/schema/port.ts';
import { shelfOf } from '../registry/shelves.ts';

/** Bare ports whose pages differ in nothing but a few numbers. */
export interface Shape {
  /** Pages that Astro renders: two to learn from, then those to check against; all of them where they are too few. */
  samples: readonly Port[];
  /** Ports whose pages are made from the samples. */
  stamped: readonly Port[];
}

/** Two pages tell which numbers vary, a third that nothing else does. */
const SAMPLES = 3;

/**
 * Sorts the bare ports by shape: ports of one gap have the same neighbours, facets and answers.
 *
 * @param isWitness whether Astro is to render a page besides those that are needed, so that it is checked against its stamp
 */
export function shapesOf(ports: readonly Port[], isWitness: (port: number) => boolean = () => false): Shape[] {
  const groups = Map.groupBy(
    ports.filter(({ notable }) => !notable),
    shapeKey,
  );
  return [...groups.values()].map((members) => shape(members, isWitness));
}

/** The numbers in which pages of one shape differ, in an order that all of them share. */
export function variablesOf({ number, alternatives }: Port): number[] {
  return [number, number - 1, number + 1, ...alternatives];
}

/**
 * Everything that a bare page may show, but for those numbers. The words of an answer follow from its rule; the page links
 * to the list on which its port stands, and to the ports before and after it, of which the last port has one.
 */
function shapeKey({ number, alternatives, verdict, ...facts }: Port): string {
  const rules = Object.values(verdict).map(({ rule }) => rule);
  const told = Object.values(facts).map(factKey);
  return [...told, ...rules, alternatives.length, shelfOf(number).start, number === LAST_PORT].join('\n');
}

/** Most facts of a bare port are objects that many ports share, and long ones: each is written once. */
function factKey(fact: unknown): string {
  if (Array.isArray(fact)) return `[${fact.map(factKey).join()}]`;
  if (typeof fact !== 'object' || fact === null) return JSON.stringify(fact);
  const known = keys.get(fact) ?? JSON.stringify(fact);
  keys.set(fact, known);
  const id = ids.get(known) ?? ids.size;
  ids.set(known, id);
  return `#${id}`;
}

const keys = new WeakMap<object, string>();
const ids = new Map<string, number>();

function shape(members: readonly Port[], isWitness: (port: number) => boolean): Shape {
  const samples = independent(members);
  if (samples.length < SAMPLES) return { samples: members, stamped: [] };
  const others = members.filter((port) => !samples.includes(port));
  return {
    samples: [...samples, ...others.filter(({ number }) => isWitness(number))],
    stamped: others.filter(({ number }) => !isWitness(number)),
  };
}

/** Ports no two of which have a number in common: a number that is the same on two pages would pass for their text. */
function independent(members: readonly Port[]): Port[] {
  const seen = new Set<number>();
  const found: Port[] = [];
  for (const port of members) {
    if (found.length === SAMPLES) break;
    const own = variablesOf(port);
    if (new Set(own).size < own.length || own.some((number) => seen.has(number))) continue;
    own.forEach((number) => seen.add(number));
    found.push(port);
  }
  return found;
}

/** Every such port is a witness: a prime, so that it meets every last digit and every place in a range. */
const EVERY = 97;

/** Some 700 ports all over the range: round numbers and repeated digits, where a page would differ first, and others. */
export function isCheckedPort(port: number): boolean {
  return port % 1000 === 0 || /^(\d)\1+$/.test(String(port)) || port % EVERY === 0;
}
