import { PORT_COUNT, portsOf } from '../ranges.ts';
import type { Assignment } from '../schema/assignment.ts';
import type { RegistryChange } from '../schema/change.ts';
import { FACETS, type FacetId, type Facets } from '../schema/facet.ts';
import type { KnownService } from '../schema/port.ts';
import type { Service } from '../schema/service.ts';
import type { Source } from '../schema/source.ts';

/**
 * For every port the rows that cover it, in file order. Ranges are expanded. Ports that are covered by the same rows
 * share one list, so that what follows from the rows alone is computed once for 829 ports of a gap.
 */
export function assignmentsByPort(assignments: readonly Assignment[]): Assignment[][] {
  const byPort: Assignment[][] = Array.from({ length: PORT_COUNT }, () => []);
  for (const assignment of assignments) {
    for (const port of portsOf(assignment.ports)) byPort[port]?.push(assignment);
  }
  const lists = new Map<string, Assignment[]>();
  return byPort.map((rows) => {
    const key = rows.map(({ line }) => line).join();
    const shared = lists.get(key) ?? rows;
    lists.set(key, shared);
    return shared;
  });
}

/** The services of each port: those that name it first come first, then by id. */
export function servicesByPort(services: readonly Service[]): Map<number, KnownService[]> {
  const ranked = services
    .flatMap((service) => service.ports.map((port, rank) => ({ service, port, rank })))
    .sort((a, b) => a.rank - b.rank || a.service.id.localeCompare(b.service.id, 'en'));
  const byPort = Map.groupBy(ranked, ({ port }) => port);
  return new Map([...byPort].map(([port, entries]) => [port, entries.map(({ service }) => onPort(service))]));
}

function onPort({ source, sources, exposure, ...service }: Service): KnownService {
  const { id, title, service: name, summary, aliases, references, generic, transports } = service;
  const read = (keys: readonly string[]) => keys.flatMap((key) => sources[key] ?? []);
  return {
    id,
    title,
    service: name,
    summary,
    aliases,
    references,
    ...(generic && { generic }),
    ...(transports && { transports }),
    ...(exposure && { exposure: readExposure(exposure, read) }),
    sources: read(source),
  };
}

function readExposure(
  { source, ...told }: NonNullable<Service['exposure']>,
  read: (keys: readonly string[]) => Source[],
) {
  return { ...told, sources: read(source) };
}

/** What has changed about each port, the latest first. */
export function changesByPort(changes: readonly RegistryChange[]): Map<number, RegistryChange[]> {
  const byPort = new Map<number, RegistryChange[]>();
  for (const change of changes.toReversed()) {
    for (const port of portsOf(change.ports)) byPort.set(port, [...(byPort.get(port) ?? []), change]);
  }
  return byPort;
}

/** For every port its facets, in the order of `FACETS`. Ports with equal facets share one list. */
export function facetsByPort(facets: Facets): FacetId[][] {
  const masks = new Uint16Array(PORT_COUNT);
  FACETS.forEach((id, bit) => {
    for (const range of facets[id].ports)
      for (const port of portsOf(range)) masks[port] = (masks[port] as number) | (1 << bit);
  });
  const lists = new Map<number, FacetId[]>();
  return Array.from(masks, (mask) => {
    const known = lists.get(mask) ?? FACETS.filter((_, bit) => mask & (1 << bit));
    lists.set(mask, known);
    return known;
  });
}
