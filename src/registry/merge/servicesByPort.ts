import type { Port } from '../schema/port.ts';
import type { Service } from '../schema/service.ts';

/** The service records that lead to each port: those that name it first come first, then by id. */
export function servicesByPort(services: readonly Service[]): Map<number, Port['services']> {
  const ranked = services
    .flatMap((service) => service.ports.map((port, rank) => ({ service, port, rank })))
    .sort((a, b) => a.rank - b.rank || a.service.id.localeCompare(b.service.id, 'en'));
  const byPort = Map.groupBy(ranked, ({ port }) => port);
  return new Map([...byPort].map(([port, entries]) => [port, entries.map(({ service }) => onPort(service))]));
}

function onPort({ source, sources, exposure, ...service }: Service): Port['services'][number] {
  const { id, title, service: name, summary, aliases, references } = service;
  const read = (keys: readonly string[]) => keys.flatMap((key) => sources[key] ?? []);
  return {
    id,
    title,
    service: name,
    summary,
    aliases,
    references,
    ...(exposure && { exposure: { advice: exposure.advice, reason: exposure.reason, sources: read(exposure.source) } }),
    sources: read(source),
  };
}
