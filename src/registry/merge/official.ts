import { rangeClassOf } from '../ranges.ts';
import type { Assignment, RowStatus } from '../schema/assignment.ts';
import type { Port, PortStatus, TransportState } from '../schema/port.ts';
import type { Transport } from '../schema/primitives.ts';
import { TRANSPORTS } from '../transports.ts';

/** What follows from the rows of a port and from nothing else. */
export type OfficialFacts = Pick<Port, 'transports' | 'names' | 'formerNames'>;

/**
 * Reads the rows of every port. Lists of rows that ports share are read once, unless a service record prefers one of
 * the names on that port.
 *
 * @param rowsByPort as `assignmentsByPort` gives them
 * @param preferred the names that service records prefer on a port
 */
export function officialFacts(
  rowsByPort: readonly (readonly Assignment[])[],
  preferred: (port: number) => readonly string[],
): OfficialFacts[] {
  const known = new Map<readonly Assignment[], OfficialFacts>();
  return rowsByPort.map((rows, port) => {
    const names = preferred(port);
    if (names.length > 0) return factsOf(rows, names);
    const facts = known.get(rows) ?? factsOf(rows, names);
    known.set(rows, facts);
    return facts;
  });
}

function factsOf(rows: readonly Assignment[], preferred: readonly string[]): OfficialFacts {
  return {
    transports: transportStates(rows, preferred),
    names: orderedNames(rows, preferred),
    formerNames: formerNames(rows),
  };
}

/** A row with a name. */
export type NamedAssignment = Assignment & { name: string };

/** Rows that carry a service name. */
export function named(rows: readonly Assignment[]): NamedAssignment[] {
  return rows.filter((row): row is NamedAssignment => row.name !== null);
}

/**
 * The registered names of some rows, the primary one first.
 *
 * IANA does not mark a primary name. The rule: historic aliases, duplicates "not to be used for discovery" and
 * entries that only record an unassigned use step back; of the rest, the first row of the file stands for the port.
 * This gives `http` for 80 rather than `www-http`. A service record may prefer another of the names, because readers
 * know 2049 as NFS and not as `shilp`.
 */
export function orderedNames(rows: readonly Assignment[], preferred: readonly string[] = []): string[] {
  const candidates = named(rows);
  const leading = candidates.filter(isLeading);
  const ordered = [...leading, ...candidates].map(({ name }) => name);
  const wanted = preferred.filter((name) => ordered.includes(name));
  return [...new Set([...wanted, ...ordered])];
}

function isLeading({ aliasOf, duplicateOf, status }: Assignment): boolean {
  return aliasOf === undefined && duplicateOf === undefined && status === 'assigned';
}

/** What the rows of one port say of each transport. */
export function transportStates(
  rows: readonly Assignment[],
  preferred: readonly string[],
): Record<Transport, TransportState> {
  const states = TRANSPORTS.map((transport) => [transport, stateOf(rowsOn(transport, rows), preferred)] as const);
  return Object.fromEntries(states) as Record<Transport, TransportState>;
}

/**
 * The rows of one port that speak of a transport. A row without a transport speaks of the port as a whole, where no
 * other does. It is shown for TCP and UDP, the transports of nearly every record; SCTP and DCCP are only ever assigned
 * by name (RFC 6335 §7.2).
 */
export function rowsOn(transport: Transport, rows: readonly Assignment[]): readonly Assignment[] {
  const own = rows.filter((row) => row.transport === transport);
  if (own.length > 0) return own;
  return transport === 'tcp' || transport === 'udp' ? rows.filter((row) => row.transport === null) : [];
}

function stateOf(rows: readonly Assignment[], preferred: readonly string[]): TransportState {
  const names = orderedNames(rows, preferred);
  const lead = rows.find(({ name }) => name === (names[0] ?? null)) ?? rows[0];
  if (!lead) return { status: 'none', names: [], description: '' };
  const status = rows.some((row) => row.status === 'assigned') ? 'assigned' : lead.status;
  return { status, names, description: lead.description };
}

/**
 * What the registry says of a port as a whole: the status of its rows that says most. Since RFC 6335 only the
 * transport asked for is assigned and the other is marked "Reserved", so one assigned transport makes the port
 * assigned. A port in no row is unassigned. IANA never assigns Dynamic Ports (RFC 6335 §6).
 */
export function portStatus(port: number, rows: readonly Assignment[]): PortStatus {
  if (rangeClassOf(port) === 'dynamic') return 'dynamic';
  const found = new Set<RowStatus>(rows.map(({ status }) => status));
  return TELLING.find((status) => found.has(status)) ?? 'unassigned';
}

/** From the most to the least telling. `noted-use` is not among them: it records a use of an *unassigned* port. */
const TELLING = [
  'assigned',
  'private-use',
  'deregistered',
  'other',
  'reserved',
] as const satisfies readonly RowStatus[];

/** How IANA words the past of a port, with the former name in the first group and the day, if any, in `day`. */
const WORDINGS = [
  /\[was (?<name>[^\]]+)\]/i,
  /^De-assigned on (?<day>\d{4}-\d{2}-\d{2}), previously (?<name>\S+)/i,
  /^Historic usage was (?<name>\S+)\. De-Assigned on (?<day>\d{4}-\d{2}-\d{2})/i,
  /^Previously assigned to (?<name>[\w.-]+)(?: but released|$)/i,
  /^Formerly was (?<name>.+)$/i,
];

/** Names that a port once had, from the descriptions and notes of its rows. */
export function formerNames(rows: readonly Assignment[]): Port['formerNames'] {
  const found = rows.flatMap(({ description, notes }) => [description, notes ?? ''].flatMap(namesIn));
  return found.filter(({ name }, index) => found.findIndex((other) => other.name === name) === index);
}

function namesIn(text: string): Port['formerNames'] {
  return WORDINGS.flatMap((wording) => {
    const { name, day } = wording.exec(text)?.groups ?? {};
    return name ? [{ name, note: text, ...(day && { until: day }) }] : [];
  });
}

/**
 * Use without an assignment, in the registry's own words: reports to IANA, entries that only record a use, and notes
 * of a conflict (2049) or of an unofficial use (4144).
 */
export function reportedUses(port: number, rows: readonly Assignment[]): string[] {
  const texts = rows.flatMap(({ status, name, notes, unauthorizedUse }) => [
    ...(unauthorizedUse?.ports.includes(port) ? [unauthorizedUse.text] : []),
    ...(status === 'noted-use' && notes ? [`${name}: ${notes}`] : []),
    ...(notes && SPEAKS_OF_USE.test(notes) ? [notes] : []),
  ]);
  return [...new Set(texts)];
}

/** The spelling is IANA's: "unoffically". */
const SPEAKS_OF_USE = /\bunoff?ic|\bconflict|\balso used by\b/i;
