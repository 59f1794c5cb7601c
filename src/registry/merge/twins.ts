import { z } from 'astro/zod';
import type { Assignment } from '../schema/assignment.ts';
import type { Twin } from '../schema/port.ts';
import { PortNumber, Transport } from '../schema/primitives.ts';
import { named, type NamedAssignment } from './official.ts';

/** The plain port, the secure port, and the transports that make a pair where not all of them do. */
const Addition = z.tuple([PortNumber, PortNumber], Transport);
const Exception = z.tuple([PortNumber, PortNumber]);

/** `content/tls-twins.yaml`: what the rule on names does not find, and what it finds wrongly. */
export const TwinsFile = z.strictObject({ also: z.array(Addition), never: z.array(Exception) });
export type TwinsFile = z.infer<typeof TwinsFile>;

/**
 * For every port its encrypted or plain counterparts: services whose registered names differ by a mark of encryption
 * (`http`/`https`, `docker`/`docker-s`, `syslog`/`syslog-tls`) on the same transport. A weak mark, a mere "s", counts
 * only where the description of the secure service speaks of encryption.
 *
 * @param rowsByPort the rows of each port, as `assignmentsByPort` gives them
 */
export function twins(rowsByPort: readonly (readonly Assignment[])[], { also, never }: TwinsFile): Map<number, Twin[]> {
  const rows = rowsByPort.flatMap((own) => named(own).filter(isCandidate));
  const pairs = new Pairs(new Set(never.map(String)));
  const byName = Map.groupBy(rows, ({ name, transport }) => key(name, transport));
  for (const secure of rows) {
    for (const stem of plainNames(secure)) {
      for (const plain of byName.get(key(stem, secure.transport)) ?? []) pairs.add(plain, secure);
    }
  }
  for (const [plain, secure, ...transports] of also) {
    pairs.addPorts(named(rowsByPort[plain] ?? []), named(rowsByPort[secure] ?? []), transports);
  }
  return pairs.byPort;
}

/** Aliases are left to the name that they stand for, and ranges (x11) are no half of a pair. */
function isCandidate({ ports, aliasOf, duplicateOf }: NamedAssignment): boolean {
  return ports.start === ports.end && !aliasOf && !duplicateOf;
}

/** Marks that say "encrypted" by themselves, and those that may also be a plural or the start of a word. */
const STRONG = /^(?:secure-(.+)|(.+?)-?(?:tls|ssl|dtls)|(.+?)-(?:secure|s)|(.{3,}?)-?sec)$/;
const WEAK = /^(?:s(.{2,})|(.{2,})s)$/;
const SPEAKS_OF_ENCRYPTION = /\b(TLS|SSL|DTLS|secure|encrypt\w*|https)\b/i;

/** The names that the plain counterpart of a service would have, if the service is an encrypted one. */
function plainNames({ name, description }: NamedAssignment): string[] {
  const lower = name.toLowerCase();
  const found = [...(STRONG.exec(lower)?.slice(1) ?? [])];
  if (lower.includes('https')) found.push(lower.replace('https', 'http'));
  if (lower.startsWith('ftps-')) found.push(lower.replace('ftps-', 'ftp-'));
  const weak = WEAK.exec(lower);
  if (weak && SPEAKS_OF_ENCRYPTION.test(description)) {
    if (lower.startsWith('s')) found.push(lower.slice(1));
    if (lower.endsWith('s')) found.push(lower.slice(0, -1));
  }
  return [...new Set(found)].filter(Boolean);
}

function key(name: string, transport: Transport | null): string {
  return `${name.toLowerCase()}/${transport}`;
}

/** Collects pairs so that each is known on both sides, with the transports on which it holds. */
class Pairs {
  readonly byPort = new Map<number, Twin[]>();
  readonly #never: ReadonlySet<string>;

  constructor(never: ReadonlySet<string>) {
    this.#never = never;
  }

  /** @param transports those that count; none listed means all */
  addPorts(
    plain: readonly NamedAssignment[],
    secure: readonly NamedAssignment[],
    transports: readonly Transport[],
  ): void {
    for (const here of plain) {
      if (transports.length > 0 && !(here.transport && transports.includes(here.transport))) continue;
      const there = secure.find(({ transport }) => transport === here.transport);
      if (there) this.add(here, there);
    }
  }

  add(plain: NamedAssignment, secure: NamedAssignment): void {
    const [from, to] = [plain.ports.start, secure.ports.start];
    if (this.#never.has(String([from, to]))) return;
    this.#link(plain, secure, 'secure');
    this.#link(secure, plain, 'plain');
  }

  #link(own: NamedAssignment, { name, transport, ports }: NamedAssignment, role: Twin['role']): void {
    const [of, number] = [own.name, ports.start];
    const list = this.byPort.get(own.ports.start) ?? [];
    this.byPort.set(own.ports.start, list);
    const known = list.find(
      (twin) => twin.number === number && twin.name === name && twin.of === of && twin.role === role,
    );
    if (!known) list.push({ number, name, of, role, transports: transport ? [transport] : [] });
    else if (transport && !known.transports.includes(transport)) known.transports.push(transport);
  }
}
