import { contains } from '../registry/ranges.ts';
import type { FreePorts } from './data.ts';
import type { Avoidable, Wish } from './wish.ts';

/** The ports of one proposal, lowest first. */
export type Proposal = readonly number[];

/** How many proposals are made at once. */
export const PROPOSALS = 3;

/** The number of nearest ports among which a name chooses, where nearness is asked for. */
const NEAREST = 60;

/**
 * Ports for an application, three proposals of as many as it asks for. Each free port is weighed by a hash of the name
 * and the port, and the heaviest are taken: the same name gets the same ports on every machine, two names differ, and
 * a port that is no longer free takes only itself away ("rendezvous hashing", Thaler and Ravishankar 1998). What lies in
 * something that is better stayed out of comes after all that does not, also where the wish allows it.
 *
 * @returns fewer than three where the wish leaves no more; none where it leaves nothing
 */
export function choose(free: FreePorts, wish: Wish): Proposal[] {
  const suitable = suitablePorts(free, wish);
  const known = new Set(suitable);
  const starts = wish.inRow ? suitable.filter((port) => isRun(port, wish.count, known)) : suitable;
  const candidates = wish.near === undefined ? starts : nearest(starts, wish.near);
  const seed = hashOf(wish.app);
  const length = wish.inRow ? wish.count : 1;
  const ranked = candidates
    .map((port) => ({ port, against: drawbacks(rowFrom(port, length), free).length, heavy: weight(port, seed) }))
    .sort((a, b) => a.against - b.against || b.heavy - a.heavy || a.port - b.port)
    .map(({ port }) => port);
  const proposals = wish.inRow ? runs(ranked, wish.count) : sets(ranked, wish.count);
  // After the last ones the first ones come again.
  const turns = Math.max(1, Math.floor(proposals.length / PROPOSALS));
  const first = (wish.turn % turns) * PROPOSALS;
  return proposals.slice(first, first + PROPOSALS);
}

/** The free ports that lie in nothing that must be stayed out of, lowest first. */
export function suitablePorts(free: FreePorts, { avoid }: Pick<Wish, 'avoid'>): number[] {
  return free.known.filter(free.isFree).filter((port) => !avoid.some((one) => LIES_IN[one](port, free)));
}

const LIES_IN: Record<Avoidable, (port: number, free: FreePorts) => boolean> = {
  freebsd: (port, { temporary }) => temporary['freebsd']?.some((range) => contains(range, port)) ?? false,
  scanned: (port, { isScanned }) => isScanned(port),
  ranges: (port, { isInRange }) => isInRange(port),
};

/** What any of the ports lies in that is better stayed out of. */
export function drawbacks(ports: Proposal, free: FreePorts): Avoidable[] {
  return (Object.keys(LIES_IN) as Avoidable[]).filter((one) => ports.some((port) => LIES_IN[one](port, free)));
}

function rowFrom(start: number, length: number): Proposal {
  return Array.from({ length }, (_, index) => start + index);
}

function isRun(first: number, count: number, suitable: ReadonlySet<number>): boolean {
  for (let port = first + 1; port < first + count; port++) if (!suitable.has(port)) return false;
  return true;
}

function nearest(ports: readonly number[], near: number): number[] {
  return ports.toSorted((a, b) => Math.abs(a - near) - Math.abs(b - near) || a - b).slice(0, NEAREST);
}

/** Ports in a row from each start. No port is offered twice. */
function runs(starts: readonly number[], count: number): Proposal[] {
  const taken = new Set<number>();
  return starts.flatMap((start) => {
    const run = rowFrom(start, count);
    if (run.some((port) => taken.has(port))) return [];
    for (const port of run) taken.add(port);
    return [run];
  });
}

function sets(ports: readonly number[], count: number): Proposal[] {
  return Array.from({ length: Math.floor(ports.length / count) }, (_, index) =>
    ports.slice(index * count, (index + 1) * count).toSorted((a, b) => a - b),
  );
}

/** FNV-1a of the name in UTF-8, 32 bits. Upper and lower case, and how accents are written, make no other name. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(name.normalize('NFKC').toLowerCase().trim())) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return hash >>> 0;
}

/** Mixes name and port so that each bit depends on all of both: the finalizer of MurmurHash3. */
function weight(port: number, seed: number): number {
  let mixed = seed ^ Math.imul(port, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
