import { portsOf } from '../ranges.ts';
import type { ExposureAdvice, ObservedUse } from '../schema/port.ts';
import type { PortRange } from '../schema/primitives.ts';
import type { Software, SoftwarePort } from '../schema/software.ts';

/** What the products on record do on each port. */
export interface Observed {
  uses: Map<number, ObservedUse[]>;
  exposure: Map<number, ExposureAdvice[]>;
}

/** Turns records by product into facts by port. Sources are looked up, so that a port carries its own evidence. */
export function observedUses(software: readonly Software[]): Observed {
  const observed: Observed = { uses: new Map(), exposure: new Map() };
  for (const product of software) {
    for (const [use, ports] of usesOf(product)) for (const port of ports) append(observed.uses, port, use);
    for (const [advice, ports] of adviceOf(product)) for (const port of ports) append(observed.exposure, port, advice);
  }
  for (const uses of observed.uses.values()) uses.sort((a, b) => weight(b) - weight(a));
  return observed;
}

/** The widest range that still says what a port is: X11's 64 displays. Wider ones say only where a port may fall. */
const WIDEST_IDENTITY = 64;

/** Whether a use says what the port is, rather than that it lies in a wide range (NodePort, ephemeral ports). */
export function identifies({ range }: Pick<ObservedUse, 'range'>): boolean {
  return range.end - range.start < WIDEST_IDENTITY;
}

function usesOf({
  id,
  name,
  kind,
  summary,
  aliases,
  prominence: known,
  process: program,
  ports,
  sources,
}: Software): [ObservedUse, Iterable<number>][] {
  return ports.map((entry, index) => {
    const main = index === 0;
    const prominence = entry.prominence ?? known;
    const process = entry.process ?? program;
    const use: ObservedUse = {
      software: id,
      product: name,
      kind,
      main,
      summary,
      range: entry.port,
      transports: entry.transport,
      role: entry.role,
      others: othersOf(entry, ports),
      default: entry.default,
      status: entry.status,
      configure: entry.configure ?? [],
      aliases: [...(main ? aliases : []), ...(entry.aliases ?? [])],
      ...(prominence && { prominence }),
      ...(entry.direction && { direction: entry.direction }),
      ...(entry.from && { from: entry.from }),
      ...(entry.address && { address: entry.address }),
      ...(process && { process }),
      ...(entry.note && { note: entry.note }),
      sources: entry.source.flatMap((key) => sources[key] ?? []),
    };
    return [use, portsOf(entry.port)];
  });
}

/** The product's other ports that are still in use, each once, the main one first. */
function othersOf({ port: own }: SoftwarePort, ports: readonly SoftwarePort[]): PortRange[] {
  const others = ports
    .filter(({ port, status }) => status === 'current' && identifies({ range: port }) && port.start !== own.start)
    .map(({ port }) => port);
  return [...new Map(others.map((port) => [port.start, port])).values()];
}

function adviceOf({ name, exposure, sources }: Software): [ExposureAdvice, number[]][] {
  return exposure.flatMap(({ ports, advice, reason, source }): [ExposureAdvice, number[]][] =>
    advice === 'none-given'
      ? []
      : [
          [
            { product: name, advice, reason, sources: source.flatMap((key) => sources[key] ?? []) },
            ports.flatMap((range) => [...portsOf(range)]),
          ],
        ],
  );
}

/**
 * Which of several uses a reader most likely meets: current before legacy, a default before an option, narrow before
 * wide, a part of the operating system before what somebody has to install, a product's main port before its side doors.
 */
function weight(use: ObservedUse): number {
  return (
    (use.status === 'current' ? 16 : 0) +
    (use.default ? 8 : 0) +
    (identifies(use) ? 4 : 0) +
    (use.kind === 'operating-system' ? 2 : 0) +
    (use.main ? 1 : 0)
  );
}

function append<T>(map: Map<number, T[]>, port: number, value: T): void {
  const list = map.get(port);
  if (list) list.push(value);
  else map.set(port, [value]);
}
