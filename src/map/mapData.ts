import type { Facets } from '../registry/schema/facet.ts';
import type { Port } from '../registry/schema/port.ts';
import type { PortRange } from '../registry/schema/primitives.ts';
import { SOFTWARE_KINDS } from '../registry/schema/software.ts';
import { FACETS } from '../registry/schema/facet.ts';
import { slugOf } from '../registry/slug.ts';
import { layerOf, type Layer } from './portMap.ts';
import { writeRuns } from './runs.ts';

/** One of the things that a port can be on the map. */
export interface Category {
  /** In addresses. */
  id: string;
  label: string;
}

/** What the map must know of all ports: for each question the category of each port, as runs of their indexes. */
export interface MapData {
  statuses: readonly Category[];
  status: string;
  /** Of the product that is meant first; index 0 stands for none. */
  kinds: readonly Category[];
  kind: string;
  /** The verdict's own words on who may reach it. */
  exposures: readonly Category[];
  exposure: string;
  /** Ranges that systems and standards treat alike. */
  ranges: readonly (Category & { ports: readonly PortRange[] })[];
}

/** What the legend calls the squares, from the rarest to the commonest. */
export const STATUS_LABELS: Record<Layer | 'unassigned' | 'dynamic', string> = {
  observed: 'software on record',
  assigned: 'assigned, no software on record',
  setAside: 'reserved or set aside',
  unassigned: 'unassigned',
  dynamic: 'dynamic, never assigned',
};
export type Status = keyof typeof STATUS_LABELS;

/** The status in addresses: `set-aside`. */
export function statusId(status: Status): string {
  return status === 'setAside' ? 'set-aside' : status;
}

/** What the map shows of a port. */
export function statusOf(port: Port): Status {
  return layerOf(port) ?? (port.status === 'dynamic' ? 'dynamic' : 'unassigned');
}

export function mapData(ports: readonly Port[], facets: Facets): MapData {
  const statuses = Object.keys(STATUS_LABELS) as Status[];
  const kinds = Object.keys(SOFTWARE_KINDS) as (keyof typeof SOFTWARE_KINDS)[];
  const exposures = [...new Set(ports.map(({ verdict }) => verdict.expose.short))];
  return {
    statuses: statuses.map((status) => ({ id: statusId(status), label: STATUS_LABELS[status] })),
    status: writeRuns(ports.map((port) => statuses.indexOf(statusOf(port)))),
    kinds: [{ id: 'none', label: 'no software' }, ...kinds.map((id) => ({ id, label: SOFTWARE_KINDS[id] }))],
    kind: writeRuns(ports.map(({ uses: [first] }) => (first ? kinds.indexOf(first.kind) + 1 : 0))),
    exposures: exposures.map((label) => ({ id: slugOf(label), label })),
    exposure: writeRuns(ports.map(({ verdict }) => exposures.indexOf(verdict.expose.short))),
    ranges: FACETS.map((id) => ({ id, label: facets[id].label, ports: facets[id].ports })),
  };
}
