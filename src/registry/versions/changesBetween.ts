import { assignmentsByPort } from '../merge/byPort.ts';
import type { Assignment } from '../schema/assignment.ts';
import { CHANGE_KINDS, type RegistryChange } from '../schema/change.ts';
import type { Transport } from '../schema/primitives.ts';
import { TRANSPORTS } from '../transports.ts';
import type { AsOf } from '../schema/snapshot.ts';
import { METADATA, differences, type Difference } from './differences.ts';
import { transportFacts } from './transportFacts.ts';

/** The rows of one version of the registry, and as of when they are. */
export interface Version {
  assignments: readonly Assignment[];
  asOf: AsOf;
}

/**
 * What has changed from one version of the registry to the next: one entry per port, transport and kind. The same
 * change on several transports or on neighbouring ports is one entry.
 *
 * Where the first version joins two sources of different age, a row without people or references only says that the
 * older source did not know the row. That it has them now is no change.
 *
 * @returns in the order of ports, then of `CHANGE_KINDS`
 */
export function changesBetween(before: Version, after: Version): RegistryChange[] {
  const [older, newer] = [assignmentsByPort(before.assignments), assignmentsByPort(after.assignments)];
  const joined = before.asOf.assignments !== before.asOf.metadata;
  const isKnown = ({ kind, before: texts }: Difference) => !(joined && METADATA.has(kind) && texts.length === 0);

  const found = older.flatMap((rows, port) => {
    const next = newer[port] ?? [];
    // Most ports lie in a gap of which nothing is said but that it is one.
    if (rows.every(isPlainGap) && next.every(isPlainGap)) return [];
    const differing = TRANSPORTS.flatMap((transport) =>
      differences(transportFacts(port, transport, rows), transportFacts(port, transport, next))
        .filter(isKnown)
        .map((difference) => ({ transport, difference })),
    );
    return overTransports(differing).map(({ kind, ...change }): RegistryChange => ({
      date: METADATA.has(kind) ? after.asOf.metadata : after.asOf.assignments,
      lastSeen: METADATA.has(kind) ? before.asOf.metadata : before.asOf.assignments,
      ports: { start: port, end: port },
      kind,
      ...change,
    }));
  });
  return overNeighbours(found).sort((a, b) => a.ports.start - b.ports.start || rank(a) - rank(b));
}

function isPlainGap({ status, unauthorizedUse, notes }: Assignment): boolean {
  return status === 'unassigned' && !unauthorizedUse && !notes;
}

type Told = Pick<RegistryChange, 'kind' | 'transports' | 'before' | 'after'>;

function overTransports(found: readonly { transport: Transport; difference: Difference }[]): Told[] {
  const groups = Map.groupBy(found, ({ difference }) => JSON.stringify(difference));
  return Array.from(groups.values(), (group) => {
    const { kind, before, after } = (group[0] as (typeof found)[number]).difference;
    return { kind, transports: group.map(({ transport }) => transport), before: [...before], after: [...after] };
  });
}

/** Joins what is the same on the next port: 64 ports of X11 that get another assignee have changed once. */
function overNeighbours(changes: readonly RegistryChange[]): RegistryChange[] {
  const joined: RegistryChange[] = [];
  const open = new Map<string, RegistryChange>();
  for (const change of changes) {
    const { ports, ...rest } = change;
    const key = JSON.stringify(rest);
    const last = open.get(key);
    if (last && last.ports.end + 1 === ports.start) last.ports = { start: last.ports.start, end: ports.end };
    else {
      joined.push(change);
      open.set(key, change);
    }
  }
  return joined;
}

function rank({ kind }: RegistryChange): number {
  return CHANGE_KINDS.indexOf(kind);
}
