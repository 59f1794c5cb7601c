import { identifies } from '../registry/merge/observedUses.ts';
import { contains, rangeClassOf } from '../registry/ranges.ts';
import type { PortRange, Transport } from '../registry/schema/primitives.ts';
import type { PortStatus } from '../registry/schema/port.ts';
import type { Label, NameTable, Row } from './table/nameTable.ts';
import { fromMask, toMask } from './transports.ts';

/** What the name table knows of a port, or of a range that is shown as one. */
export interface Description {
  /** What stands for the port: the service, its registered name, or the product that is found there. */
  label: string | undefined;
  /** Further names and products. */
  details: string[];
  transports: Transport[];
  /** `undefined` until the registered names are loaded. */
  status: PortStatus | undefined;
}

/**
 * @param transport where the reader asked for one: 514/udp is syslog, 514/tcp is shell
 */
export function describe(ports: PortRange, transport: Transport | undefined, table: NameTable): Description {
  const row = table.rows && rowOf(ports, table.rows);
  const services = labelsOf(ports, table.services);
  const software = labelsOf(ports, table.software);
  const names = row?.names ?? [];
  const asked = transport && names.find(({ mask }) => mask & toMask([transport]));
  const differs = asked !== undefined && asked !== names[0];
  const texts = [
    ...(differs ? [asked.name] : services.map(({ text }) => text)),
    ...names.map(({ name }) => name),
    ...software.map(({ text }) => text),
  ];
  const [label, ...details] = withoutRepeats(texts);
  const masks = [...names, ...software].map(({ mask }) => mask);
  return {
    label,
    details,
    transports: fromMask(masks.reduce((all, mask) => all | mask, 0)),
    status: row?.status ?? (table.rows && unlistedStatus(ports.start)),
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

function labelsOf(ports: PortRange, labels: readonly Label[]): { text: string; mask: number }[] {
  return labels.flatMap(({ text, ports: own }) => {
    const found = own.find((range) => covers(range, ports) && (ports.start < ports.end || identifies({ range })));
    return found ? [{ text, mask: found.mask }] : [];
  });
}

function covers(range: PortRange, { start, end }: PortRange): boolean {
  return start === end ? contains(range, start) : range.start === start && range.end === end;
}

/** `HTTP` and `http` say the same. */
function withoutRepeats(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => !seen.has(text.toLowerCase()) && seen.add(text.toLowerCase()));
}
