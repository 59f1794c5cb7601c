import { platformOf } from '../platform.ts';
import { contains, formatRange, isNarrow, outermost, portsOf } from '../ranges.ts';
import type { ExposureAdvice, ObservedUse } from '../schema/port.ts';
import type { PortRange } from '../schema/primitives.ts';
import type { Software, SoftwarePort } from '../schema/software.ts';
import { compareUses } from './order.ts';

/** What the products on record do on each port. */
export interface Observed {
  /** Uses that say what the port is, those that a reader most likely means first. */
  uses: Map<number, ObservedUse[]>;
  /** Wide ranges in which the port lies (NodePort, media ports): they say only where a port may fall. */
  ranges: Map<number, ObservedUse[]>;
  /** Advice of the products that use the port itself, in the order of `uses`. */
  exposure: Map<number, ExposureAdvice[]>;
}

/** Turns records by product into facts by port. Sources are looked up, so that a port carries its own evidence. */
export function observedUses(software: readonly Software[]): Observed {
  const uses = new Map<number, ObservedUse[]>();
  const ranges = new Map<number, ObservedUse[]>();
  for (const product of software) {
    for (const use of product.ports.map((entry) => useOf(product, entry))) {
      // A wide range of old software (NetInfo, 424 ports) says nothing of a port today: its product's page has it.
      if (!isNarrow(use.range) && use.status === 'legacy') continue;
      for (const port of portsOf(use.range)) append(isNarrow(use.range) ? uses : ranges, port, use);
    }
  }
  for (const known of [...uses.values(), ...ranges.values()]) known.sort(compareUses);
  return { uses, ranges, exposure: exposureByPort(uses, software) };
}

/** What one entry of a product's record says of each of its ports. */
export function useOf(product: Software, entry: SoftwarePort): ObservedUse {
  const { id, name, kind, summary, aliases, attack, ports, sources } = product;
  const main = entry === ports[0];
  const { prominence = product.prominence, process = product.process } = entry;
  const { direction, from, address, protocol, note } = entry;
  return {
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
    ...(prominence && prominence !== 'none' && { prominence }),
    ...(attack && { attack }),
    ...(direction && { direction }),
    ...(from && { from }),
    ...(address && { address }),
    platform: platformOf(product),
    ...(protocol && { protocol }),
    ...(process && { process }),
    ...(note && { note }),
    sources: entry.source.flatMap((key) => sources[key] ?? []),
  };
}

/** The product's other ports that are still in use, each once, the main one first. */
function othersOf({ port: own }: SoftwarePort, ports: readonly SoftwarePort[]): PortRange[] {
  const others = ports
    .filter(({ port, status }) => status === 'current' && isNarrow(port) && formatRange(port) !== formatRange(own))
    .map(({ port }) => port);
  return outermost(others);
}

function exposureByPort(
  uses: ReadonlyMap<number, readonly ObservedUse[]>,
  software: readonly Software[],
): Map<number, ExposureAdvice[]> {
  const records = new Map(software.map((product) => [product.id, product]));
  const byPort = new Map<number, ExposureAdvice[]>();
  for (const [port, known] of uses) {
    const users = [...new Set(known.filter(({ status }) => status === 'current').map(({ software: id }) => id))];
    for (const product of users.flatMap((id) => records.get(id) ?? []))
      for (const advice of adviceFor(product, (range) => contains(range, port))) append(byPort, port, advice);
  }
  return byPort;
}

/** The advice of a product for the ranges that count. */
export function adviceFor(product: Software, counts: (range: PortRange) => boolean): ExposureAdvice[] {
  return product.exposure.flatMap(({ ports, advice, reason, source }) =>
    ports.some(counts)
      ? [
          {
            software: product.id,
            product: product.name,
            advice,
            reason,
            sources: source.flatMap((key) => product.sources[key] ?? []),
          },
        ]
      : [],
  );
}

function append<T>(map: Map<number, T[]>, port: number, value: T): void {
  const list = map.get(port);
  if (list) list.push(value);
  else map.set(port, [value]);
}
