import { formatRange } from '../../../registry/ranges.ts';
import type { Port } from '../../../registry/schema/port.ts';
import type { Service } from '../../../registry/schema/service.ts';
import type { Software } from '../../../registry/schema/software.ts';
import { toMask } from '../../shared/transports.ts';
import { FIELD, ITEM, USUAL_SOFTWARE_MASK } from '../../shared/format.ts';
import { eachKeyOnce, item, items, keyOf, sections, withMask } from './write.ts';

/** The text `known`: what people call services and products. */
export function knownText(services: readonly Service[], software: readonly Software[], ports: readonly Port[]): string {
  return sections(
    services.map(serviceLine),
    software.map((product) => softwareLine(product, ports)),
  );
}

/** The registered name is written only where the record says which of several ports comes first. */
function serviceLine({ title, service, aliases, ports }: Service): string {
  return [items([title, ...(ports.length > 1 ? [service] : []), ...aliases]), ...ports].join(FIELD);
}

function softwareLine({ name, aliases, ports }: Software, registry: readonly Port[]): string {
  const places = mergePlaces(ports);
  // Kerberos is also called kpasswd, but that is the registered name of its port 464, not of its main port 88.
  const holders = new Map(
    aliases.map((alias) => [
      alias,
      Math.max(
        0,
        places.findIndex(({ start }) => isRegistered(alias, registry[start])),
      ),
    ]),
  );
  const general = aliases.filter((alias) => holders.get(alias) === 0);
  const targets = places.map(({ text, mask, aliases: own }, index) => {
    const moved = index > 0 ? aliases.filter((alias) => holders.get(alias) === index) : [];
    return [withMask(text, mask, USUAL_SOFTWARE_MASK), ...eachKeyOnce([...own, ...moved]).map(item)].join(ITEM);
  });
  return [items([name, ...general]), ...targets].join(FIELD);
}

/** Ports that a record lists once for each transport, as one. */
function mergePlaces(ports: Software['ports']): { text: string; start: number; mask: number; aliases: string[] }[] {
  const texts = [...new Set(ports.map(({ port }) => formatRange(port)))];
  return texts.map((text) => {
    const same = ports.filter(({ port }) => formatRange(port) === text);
    const mask = toMask(same.flatMap(({ transport }) => transport));
    return { text, start: same[0]?.port.start ?? 0, mask, aliases: same.flatMap(({ aliases = [] }) => aliases) };
  });
}

function isRegistered(alias: string, port: Port | undefined): boolean {
  return port?.names.some((name) => keyOf(name) === keyOf(alias)) ?? false;
}
