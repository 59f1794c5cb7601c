import { shortList } from '../../registry/list.ts';
import { contains, isNarrow, rangeClassOf } from '../../registry/ranges.ts';
import type { PortStatus } from '../../registry/schema/port.ts';
import type { PortRange, Transport } from '../../registry/schema/primitives.ts';
import type { Label, NameTable, Row } from './table/nameTable.ts';
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

/** What a reader asked for, as far as it decides what a port is called. */
export interface Asked {
  /** 514/udp is syslog, 514/tcp is shell. */
  transport?: Transport | undefined;
  /** What the reader looked for by name: Flask, which is one of many on 5000. */
  label?: string | undefined;
}

export function describe(ports: PortRange, table: NameTable, { transport, label: wanted }: Asked = {}): Description {
  const row = rowOf(ports, table.rows);
  const names = row?.names ?? [];
  const services = labelsOf(ports, table.services);
  const software = labelsOf(ports, table.software);
  const registered = names.find(({ mask }) => transport && mask & toMask([transport])) ?? names[0];
  const known = unique([...services, ...software].map(({ text }) => text));
  const isOtherService = registered !== names[0];
  const namesake = known.find((text) => isSame(text, registered?.name));
  const lead = isOtherService
    ? registered?.name
    : (known.find((text) => text === wanted) ?? services[0]?.text ?? namesake);
  const label = lead ?? (known.length > 0 ? shortList(known, 2) : registered?.name);
  return {
    label,
    registered: registered && isSame(registered.name, label) ? undefined : registered?.name,
    others: lead ? known.filter((text) => !isSame(text, lead) && !isSame(text, registered?.name)) : [],
    transports: fromMask([...names, ...software].reduce((all, { mask }) => all | mask, 0)),
    status: row?.status ?? (table.isWhole ? unlistedStatus(ports.start) : undefined),
  };
}

/** The status of a port that no row of the registry names or sets aside. */
function unlistedStatus(port: number): PortStatus {
  return rangeClassOf(port) === 'dynamic' ? 'dynamic' : 'unassigned';
}

/** A single port lies in a row; a range is described by a row of the same extent, or by none. */
function rowOf(ports: PortRange, rows: readonly Row[]): Row | undefined {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as Row).end < ports.start) low = middle + 1;
    else high = middle;
  }
  const row = rows[low];
  return row && covers(row, ports) ? row : undefined;
}

/** The services or products that say what the ports are, those of which it is the main port first. */
function labelsOf(ports: PortRange, labels: readonly Label[]): { text: string; mask: number }[] {
  const found = labels.flatMap(({ text, ports: own }) => {
    const rank = own.findIndex((range) => covers(range, ports) && (ports.start < ports.end || isNarrow(range)));
    return rank < 0 ? [] : [{ text, rank, mask: own[rank]?.mask ?? 0 }];
  });
  return found.sort((a, b) => Math.min(a.rank, 1) - Math.min(b.rank, 1));
}

function covers(range: PortRange, { start, end }: PortRange): boolean {
  return start === end ? contains(range, start) : range.start === start && range.end === end;
}

/** `HTTP` and `http` say the same. */
function unique(texts: readonly string[]): string[] {
  return texts.filter((text, index) => texts.findIndex((other) => isSame(other, text)) === index);
}

function isSame(one: string, other: string | undefined): boolean {
  return one.toLowerCase() === other?.toLowerCase();
}
