import type { Resolve } from '../../lines/reading.ts';
import { fold } from '../shared/fold.ts';
import type { NameTable } from './table/nameTable.ts';

const resolvers = new WeakMap<NameTable, Resolve>();

/** What the name table knows of a service's name in a port's place: the port that people mean by it. */
export function resolverOf(table: NameTable): Resolve {
  const known = resolvers.get(table) ?? newResolver(table);
  resolvers.set(table, known);
  return known;
}

function newResolver({ entries }: NameTable): Resolve {
  const ports = new Map<string, number>();
  for (const kind of ['registered', 'former', 'curated'] as const) {
    for (const { folded, targets, kind: own } of entries) {
      if (own === kind && targets[0] && !(kind === 'former' && ports.has(folded))) ports.set(folded, targets[0].start);
    }
  }
  return (name) => ports.get(fold(name));
}
