import type { Port } from './schema/port.ts';
import { slugOf } from './slug.ts';

/** A registered service name, the other spellings of it, and the ports that carry it. */
export interface ServiceName {
  slug: string;
  /** The spelling that leads, then the others. */
  names: string[];
  ports: Port[];
}

/** A name on more ports than this is a range of the registry (x11, swx): it is shown as a range, not port by port. */
export const MOST_PORTS_OF_NAME = 8;

/** Every registered service name that has a port, in the order of the alphabet. */
export function serviceNames(ports: readonly Port[]): ServiceName[] {
  const found = new Map<string, ServiceName>();
  for (const port of ports) {
    for (const name of port.names) {
      const slug = slugOf(name);
      const entry = found.get(slug) ?? { slug, names: [], ports: [] };
      found.set(slug, entry);
      if (!entry.names.includes(name)) entry.names.push(name);
      if (!entry.ports.includes(port)) entry.ports.push(port);
    }
  }
  return [...found.values()].sort((a, b) => a.slug.localeCompare(b.slug, 'en'));
}
