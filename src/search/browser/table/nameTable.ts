import { contains, isNarrow, portsOf } from '../../../registry/ranges.ts';
import type { PortRange } from '../../../registry/schema/primitives.ts';
import type { SubjectPort, TableRow, Subject } from './model.ts';
import type { TablePart } from './part.ts';

/** A subject on one of its places. */
export interface User {
  subject: Subject;
  place: SubjectPort;
}

/** The name table, as far as it is loaded. Loading adds names and changes none. */
export class NameTable {
  readonly #known: TablePart;
  #more: readonly TablePart[] = [];
  #registered: readonly TablePart[] = [];
  readonly #roles = new Map<string, readonly string[]>();
  #isWhole = { more: false, registered: false };
  #users: Map<number, User[]> | undefined;

  constructor(known: TablePart) {
    this.#known = known;
  }

  /** Adds products or registered names: those of a letter, or all, which take the place of what was there. */
  add(text: 'more' | 'registered', part: TablePart, { isWhole }: { isWhole: boolean }): void {
    if (this.#isWhole[text]) return;
    const others = isWhole ? [] : text === 'more' ? this.#more : this.#registered;
    if (text === 'more') this.#more = [...others, part];
    else this.#registered = [...others, part];
    this.#isWhole = { ...this.#isWhole, [text]: isWhole };
    this.#users = undefined;
  }

  /** Adds what products do on each of their places. */
  addRoles(roles: ReadonlyMap<string, readonly string[]>): void {
    for (const [title, own] of roles) this.#roles.set(title, own);
  }

  get parts(): readonly TablePart[] {
    return [this.#known, ...this.#more, ...this.#registered];
  }

  /** Whether all rows of the registry are here, so that a port in none of them is known to be unassigned. */
  get isWhole(): boolean {
    return this.#isWhole.registered && this.#isWhole.more;
  }

  /** What a product does on each of its places; `undefined` while that is not loaded. */
  rolesOf({ title }: Subject): readonly string[] | undefined {
    return this.#roles.get(title);
  }

  /** The row in which a port lies, or that has the extent of a range. */
  rowOf(ports: PortRange): TableRow | undefined {
    for (const { rows } of this.#registered) {
      const row = rowAt(rows, ports.start);
      if (row && covers(row, ports)) return row;
    }
    return undefined;
  }

  /** The numbers of all ports that a row names. */
  get namedPorts(): number[] {
    return this.#registered.flatMap(({ rows }) =>
      rows.filter(({ names }) => names.length > 0).map(({ start }) => start),
    );
  }

  /** The page of the site at a path: a guide, say. */
  pageAt(path: string): Subject | undefined {
    return this.#known.subjects.find((subject) => subject.kind === 'page' && subject.path === path);
  }

  /** The services and products that say what a port is, or a range. */
  usersOf(ports: PortRange): readonly User[] {
    const users = this.#usersByPort.get(ports.start) ?? [];
    return users.filter(({ place }) => covers(place, ports) && (ports.start < ports.end || isNarrow(place)));
  }

  /** The numbers of all ports on which a service or a product is known. */
  get usedPorts(): Iterable<number> {
    return this.#usersByPort.keys();
  }

  get #usersByPort(): ReadonlyMap<number, User[]> {
    return (this.#users ??= usersByPort([this.#known, ...this.#more].flatMap(({ subjects }) => subjects)));
  }
}

/** A short range is found by each port in it, a wider one only by its first. */
function usersByPort(subjects: readonly Subject[]): Map<number, User[]> {
  const users = new Map<number, User[]>();
  for (const subject of subjects) {
    if (subject.kind !== 'service' && subject.kind !== 'software') continue;
    for (const place of subject.places) {
      for (const port of isNarrow(place) ? portsOf(place) : [place.start]) {
        const list = users.get(port);
        if (list) list.push({ subject, place });
        else users.set(port, [{ subject, place }]);
      }
    }
  }
  for (const list of users.values()) list.sort(compareUsers);
  return users;
}

/** Services first, in the order of the table, then products, in the order in which pages name them. */
function compareUsers(a: User, b: User): number {
  const byTitle = a.subject.kind === 'software' ? a.subject.title.localeCompare(b.subject.title, 'en') : 0;
  return a.place.standing - b.place.standing || byTitle;
}

function rowAt(rows: readonly TableRow[], port: number): TableRow | undefined {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as TableRow).end < port) low = middle + 1;
    else high = middle;
  }
  return rows[low];
}

/** A single port lies in a row; a range is described by a row of the same extent, or by none. */
function covers(range: PortRange, { start, end }: PortRange): boolean {
  return start === end ? contains(range, start) : range.start === start && range.end === end;
}
