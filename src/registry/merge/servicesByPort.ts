import type { Port } from '../schema/port.ts';
import type { Service } from '../schema/service.ts';

/** The service records that lead to each port: those that name it first come first, then by id. */
export function servicesByPort(services: readonly Service[]): Map<number, Port['services']> {
  const ranked = services
    .flatMap((service) => service.ports.map((port, rank) => ({ service, port, rank })))
    .sort((a, b) => a.rank - b.rank || a.service.id.localeCompare(b.service.id));
  const byPort = Map.groupBy(ranked, ({ port }) => port);
  return new Map([...byPort].map(([port, entries]) => [port, entries.map(({ service }) => onPort(service))]));
}

function onPort({
  id,
  title,
  service,
  summary,
  aliases,
  references,
  source,
  sources,
}: Service): Port['services'][number] {
  return { id, title, service, summary, aliases, references, sources: source.flatMap((key) => sources[key] ?? []) };
}
