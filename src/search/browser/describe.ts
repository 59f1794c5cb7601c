import { eachTextOnce, list, NAMED } from '../../registry/list.ts';
import { rangeClassOf } from '../../registry/ranges.ts';
import type { PortStatus } from '../../registry/schema/port.ts';
import type { PortRange, Transport } from '../../registry/schema/primitives.ts';
import { kindOfPlace, type PlaceKind, type TableRow } from './table/model.ts';
import type { NameTable, User } from './table/nameTable.ts';
import { fromMask, toMask } from '../shared/transports.ts';

/** What the name table knows of a port, or of a range that is shown as one. */
export interface Description {
  /** What its page is called: its services, those who use it, or else the registered name. */
  label: string | undefined;
  /** The registered name, for the transport that was asked for, where it is not the label. */
  registered: string | undefined;
  /** Further services and products. */
  others: string[];
  transports: Transport[];
  /** `undefined` until the registered names are loaded. */
  status: PortStatus | undefined;
}

/**
 * What a port is, whatever led to it: a title that changed with the words of a query would say of each that it is what the
 * port is for.
 *
 * @param transport the one that was asked for: 514/udp is registered as syslog, 514/tcp as shell
 */
export function describe(ports: PortRange, table: NameTable, transport?: Transport): Description {
  const row = table.rowOf(ports);
  const names = row?.names ?? [];
  const users = table.usersOf(ports);
  const title = titleOf(users, names);
  const registered = names.find(({ mask }) => transport && mask & toMask([transport])) ?? names[0];
  const isShown = (text: string) => title.told.some((told) => isSame(told, text));
  const others = eachTextOnce(users.map(({ subject }) => subject.title));
  return {
    label: title.words,
    registered: registered && isShown(registered.name) ? undefined : registered?.name,
    others: title.isCut ? [] : others.filter((text) => !isShown(text) && !isSame(text, registered?.name)),
    transports: fromMask(inUse(users) || anyOf(names)),
    status: row?.status ?? (table.isWhole ? unlistedStatus(ports.start) : undefined),
  };
}

interface Title {
  words: string | undefined;
  /** The names that stand in it. */
  told: readonly string[];
  /** Whether it only counts some as "others". */
  isCut: boolean;
}

/**
 * The title of a port's page, without what IANA says and without numbers (`gist` in `src/articles/answer.ts`): the
 * services that lead there, those who use it, the registered name; where there is none, those who once used it.
 */
function titleOf(users: readonly User[], names: TableRow['names']): Title {
  const titles = (kind: PlaceKind) =>
    eachTextOnce(users.filter(({ place }) => kindOfPlace(place) === kind).map(({ subject }) => subject.title));
  const [services, current, old] = [titles('service'), titles('current'), titles('old')];
  if (services.length > 0) return { words: list(services), told: services, isCut: false };
  if (current.length > 0) return someOf(current);
  if (names.length > 0) return registeredTitle(names);
  if (old.length === 0) return { words: undefined, told: [], isCut: false };
  const once = someOf(old);
  return { ...once, words: `once ${once.words}` };
}

/** As many as a page names in its title (`shortList`), the others without a number: who only counts them says nothing. */
function someOf(names: readonly string[]): Title {
  const isCut = names.length > NAMED + 1;
  const told = isCut ? names.slice(0, NAMED) : names;
  return { words: isCut ? `${told.join(', ')} and others` : list(told), told, isCut };
}

/** `exec on TCP, biff on UDP` where they have no name in common. */
function registeredTitle(names: TableRow['names']): Title {
  const [tcp = [], udp = []] = (['tcp', 'udp'] as const).map((transport) =>
    names.filter(({ mask }) => mask & toMask([transport])).map(({ name }) => name),
  );
  const isSplit = tcp.length > 0 && udp.length > 0 && !tcp.some((name) => udp.includes(name));
  const told = isSplit ? [...tcp.slice(0, 1), ...udp.slice(0, 1)] : names.slice(0, 1).map(({ name }) => name);
  return { words: isSplit ? `${told[0]} on TCP, ${told[1]} on UDP` : told[0], told, isCut: false };
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
