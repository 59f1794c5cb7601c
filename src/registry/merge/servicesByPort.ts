import { PORT_COUNT } from '../ranges.ts';
import type { Port } from '../schema/port.ts';
import type { Service } from '../schema/service.ts';

/** For every port the service records that lead to it: those that name it first come first, then by id. */
export function servicesByPort(services: readonly Service[]): Port['services'][] {
  const byPort: Port['services'][] = Array.from({ length: PORT_COUNT }, () => []);
  const ranked = services
    .flatMap((service) => service.ports.map((port, rank) => ({ service, port, rank })))
    .sort((a, b) => a.rank - b.rank || a.service.id.localeCompare(b.service.id));
  for (const { service, port } of ranked) byPort[port]?.push(onPort(service));
  return byPort;
}

function onPort({ id, title, service, summary, aliases, references, source, sources }: Service): Port['services'][number] {
  return { id, title, service, summary, aliases, references, sources: source.flatMap((key) => sources[key] ?? []) };
}
