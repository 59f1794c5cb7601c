import { eachTextOnce, list, NAMED } from '../../registry/list.ts';
import { rangeClassOf } from '../../registry/ranges.ts';
import type { PortStatus } from '../../registry/schema/port.ts';
import type { PortRange, Transport } from '../../registry/schema/primitives.ts';
import type { NameTable } from './table/nameTable.ts';
import { fromMask, toMask } from '../shared/transports.ts';

/** What the name table knows of a port, or of a range that is shown as one. */
export interface Description {
  /** What readers know it as: a service, a product that listens there, or else the registered name. */
  label: string | undefined;
  /** The registered name, where it is not the label. */
  registered: string | undefined;
  /** Further services and products. */
  others: string[];
  transports: Transport[];
  /** `undefined` until the registered names are loaded. */
  status: PortStatus | undefined;
}

/** The parts of a query that decide under which name a port is shown. */
export interface AskedWords {
  /** 514/udp is syslog, 514/tcp is shell. */
  transport?: Transport | undefined;
  /** What the reader looked for by name: Flask, which is one of many on 5000. */
  label?: string | undefined;
}

/** Services come first, then products in the order in which the pages name them. */
export function describe(
  ports: PortRange,
  table: NameTable,
  { transport, label: wanted }: AskedWords = {},
): Description {
  const row = table.rowOf(ports);
  const names = row?.names ?? [];
  const users = table.usersOf(ports);
  const [first] = users;
  const service = first?.subject.kind === 'service' ? first.subject.title : undefined;
  const registered = names.find(({ mask }) => transport && mask & toMask([transport])) ?? names[0];
  const known = eachTextOnce(users.map(({ subject }) => subject.title));
  const isOtherService = registered !== names[0];
  const namesake = known.find((text) => isSame(text, registered?.name));
  const lead = isOtherService ? registered?.name : (known.find((text) => text === wanted) ?? service ?? namesake);
  const label = lead ?? (known.length > 0 ? someOf(known) : registered?.name);
  return {
    label,
    registered: registered && isSame(registered.name, label) ? undefined : registered?.name,
    others: lead ? known.filter((text) => !isSame(text, lead) && !isSame(text, registered?.name)) : [],
    transports: fromMask(inUse(users) || anyOf(names)),
    status: row?.status ?? (table.isWhole ? unlistedStatus(ports.start) : undefined),
  };
}

/** Without a number: the table has old users too, whom the page of the port counts apart. */
function someOf(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 2).join(', ')} and others` : list(names);
}

/**
 * The transports that the records of services state, else those of the named products, as on the page of a port
 * (`transportsInUse.ts`). The registry's rows are not used: until 2011 IANA assigned TCP and UDP to nearly everybody
 * (RFC 6335, 7.1).
 */
function inUse(users: ReturnType<NameTable['usersOf']>): number {
  const products = users.filter(({ subject }) => subject.kind === 'software');
  const leading = users.slice(0, products[0] && users.indexOf(products[0]));
  return anyOf(leading.map(({ place }) => place)) || anyOf(products.slice(0, NAMED).map(({ place }) => place));
}

function anyOf(masks: readonly { mask: number }[]): number {
  return masks.reduce((all, { mask }) => all | mask, 0);
}

/** The status of a port that no row of the registry names or sets aside. */
function unlistedStatus(port: number): PortStatus {
  return rangeClassOf(port) === 'dynamic' ? 'dynamic' : 'unassigned';
}

function isSame(one: string, other: string | undefined): boolean {
  return one.toLowerCase() === other?.toLowerCase();
}
