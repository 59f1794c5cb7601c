import { PORT_COUNT } from '../ranges.ts';
import type { Assignment } from '../schema/assignment.ts';
import type { PortBlock, Port, PortLink, PortStatus } from '../schema/port.ts';
import type { PortRange } from '../schema/primitives.ts';
import { MOST_PORTS_OF_NAME } from '../serviceNames.ts';
import { productNames } from '../uses/order.ts';

/** How many neighbours a page shows on either side. */
const REACH = 3;

/**
 * What people call a port, for a link to it: the service they know, the program that listens there, the registered name,
 * a program of the past; `null` where nothing is on record.
 */
export function labelOf({
  services,
  uses,
  primaryName,
}: Pick<Port, 'services' | 'uses' | 'primaryName'>): string | null {
  const [service] = services;
  if (service) return service.title;
  const [first, ...others] = productNames(uses.filter(({ status }) => status === 'current'));
  if (first) return others.length > 0 ? `${first} and others` : first;
  return primaryName ?? uses[0]?.product ?? null;
}

/**
 * The nearest ports that have a name, on either side of every port.
 *
 * @param labels for every port its name, or `null` where nothing is on record
 */
export function neighbours(labels: readonly (string | null)[]): Port['neighbours'][] {
  const below = labels.map((): PortLink[] => []);
  const above = labels.map((): PortLink[] => []);
  sweep(labels, below, 1);
  sweep(labels, above, -1);
  return below.map((links, port) => ({ below: links, above: above[port] as PortLink[] }));
}

/** Walks through the ports in one direction, with the last named ports passed in hand: one pass instead of 65,536 searches. */
function sweep(labels: readonly (string | null)[], result: PortLink[][], step: 1 | -1): void {
  let passed: PortLink[] = [];
  for (let port = step === 1 ? 0 : labels.length - 1; port >= 0 && port < labels.length; port += step) {
    result[port] = passed;
    const name = labels[port];
    if (name) passed = [{ number: port, name }, ...passed].slice(0, REACH);
  }
}

/** For every unassigned port the unbroken run of unassigned ports that it lies in; `null` for the others. */
export function gaps(statuses: readonly PortStatus[]): (PortRange | null)[] {
  const found: (PortRange | null)[] = Array.from({ length: PORT_COUNT }, () => null);
  let start = 0;
  while (start < PORT_COUNT) {
    if (statuses[start] !== 'unassigned') {
      start++;
      continue;
    }
    let end = start;
    while (statuses[end + 1] === 'unassigned') end++;
    found.fill({ start, end }, start, end + 1);
    start = end + 1;
  }
  return found;
}

/**
 * For every port the other ports that carry one of its registered names. The same name is not always the same
 * service: 35 names stand on several ports, and some of them are unrelated.
 *
 * @param namesByPort every registered name of each port
 */
export function sameName(namesByPort: readonly (readonly string[])[]): PortLink[][] {
  const holders = new Map<string, number[]>();
  namesByPort.forEach((names, port) => {
    for (const name of names) holders.set(name, [...(holders.get(name) ?? []), port]);
  });
  return namesByPort.map((names, port) =>
    names.flatMap((name) => {
      const ports = holders.get(name) as number[];
      return ports.length > MOST_PORTS_OF_NAME
        ? []
        : ports.filter((other) => other !== port).map((number) => ({ number, name }));
    }),
  );
}

/**
 * For every port the block of consecutive ports it was registered with, or `null`: a range of the registry
 * (x11 6000-6063), neighbours of one name (7300-7359 swx), or neighbours whose names count up (cft-0 … cft-7).
 *
 * @param names for every port its primary name, or `null`
 */
export function portBlocks(
  names: readonly (string | null)[],
  assignments: readonly Assignment[],
): (PortBlock | null)[] {
  const found: (PortBlock | null)[] = names.map(() => null);
  for (const block of [...runs(names), ...officialRanges(assignments)]) {
    found.fill(block, block.range.start, block.range.end + 1);
  }
  return found;
}

function officialRanges(assignments: readonly Assignment[]): PortBlock[] {
  return assignments.flatMap(({ name, ports }) =>
    name !== null && ports.end > ports.start ? [{ range: ports, kind: 'official' as const, name }] : [],
  );
}

function* runs(names: readonly (string | null)[]): Generator<PortBlock> {
  for (let start = 0; start < names.length; start++) {
    const first = names[start];
    if (!first) continue;
    const kind = relation(first, names[start + 1]);
    if (!kind) continue;
    let end = start + 1;
    while (relation(names[end] as string, names[end + 1]) === kind) end++;
    yield { range: { start, end }, kind, name: kind === 'numbered' ? stem(first) : first };
    start = end;
  }
}

function relation(name: string, next: string | null | undefined): 'same-name' | 'numbered' | null {
  if (!next) return null;
  if (name === next) return 'same-name';
  const [here, there] = [numbered(name), numbered(next)];
  return here && there && here.stem === there.stem && there.count === here.count + 1 ? 'numbered' : null;
}

/** `icl-twobase10` is number 10 of `icl-twobase`. Short stems (`pop2`, `pop3`) are versions, not blocks. */
function numbered(name: string): { stem: string; count: number } | null {
  const match = /^(.{4,}?)(\d+)$/.exec(name);
  return match ? { stem: match[1] as string, count: Number(match[2]) } : null;
}

function stem(name: string): string {
  return (numbered(name)?.stem ?? name).replace(/[-_.]$/, '');
}
