import type { RegistryRows } from '../csv/readRegistry.ts';
import { formatRange, portsOf } from '../ranges.ts';
import { CHANGE_KINDS, type RegistryChange, type ChangeKind } from '../schema/change.ts';
import { visible } from '../visible.ts';
import type { Contradiction } from './contradictions.ts';

const TITLES: Record<ChangeKind, string> = {
  assigned: 'Newly assigned',
  renamed: 'Renamed',
  removed: 'No longer assigned',
  status: 'Other status',
  description: 'Described anew',
  assignees: 'Other assignees',
  references: 'Other references',
  'reported-use': 'Other reports of use without an assignment',
};

/** What an update did, for the person who reviews it. */
export interface UpdateReport {
  before: RegistryRows;
  after: RegistryRows;
  changes: readonly RegistryChange[];
  contradictions: readonly Contradiction[];
}

/** The update in plain text: counts, every change, and the curated facts to look at. */
export function summary({ before, after, changes, contradictions }: UpdateReport): string {
  const byKind = Map.groupBy(changes, ({ kind }) => kind);
  const descriptions = new Map(
    after.assignments.map(({ name, ports, description }) => [`${name} ${ports.start}`, description]),
  );
  const sections = [
    section(
      'Counts',
      COUNTS.map(([label, count]) => `${label}: ${number(count(before))} → ${number(count(after))}`),
    ),
    ...CHANGE_KINDS.map((kind) =>
      numbered(TITLES[kind], byKind.get(kind)?.map((change) => line(change, descriptions)) ?? []),
    ),
    numbered(
      'Curated facts to look at',
      contradictions.map(({ file, message }) => `${file}: ${message}`),
    ),
  ];
  const told = changes.length > 0 ? '' : 'No fact about a port has changed.';
  return [...sections, told].filter(Boolean).join('\n\n');
}

const COUNTS: [label: string, count: (registry: RegistryRows) => number][] = [
  ['records', ({ rows }) => rows],
  ['named rows', ({ assignments }) => assignments.filter(({ name }) => name !== null).length],
  ['assigned ports', ({ assignments }) => portsWith('assigned', assignments)],
  ['names without a port', ({ portless }) => portless.length],
  ['oddities', ({ problems }) => problems.filter(({ severity }) => severity !== 'error').length],
];

function portsWith(status: string, assignments: RegistryRows['assignments']): number {
  const ports = new Set<number>();
  for (const row of assignments.filter((row) => row.status === status)) {
    for (const port of portsOf(row.ports)) ports.add(port);
  }
  return ports.size;
}

/** `988/tcp: → widget (Widget Protocol)`. */
function line(
  { ports, transports, kind, before, after }: RegistryChange,
  descriptions: ReadonlyMap<string, string>,
): string {
  const place = `${formatRange(ports)}/${transports.join('+')}`;
  const description = kind === 'assigned' ? descriptions.get(`${after[0]} ${ports.start}`) : undefined;
  const what = [before.join(', '), '→', after.join(', ')].filter(Boolean).join(' ');
  return `${place}: ${what}${description ? ` (${description})` : ''}`;
}

function numbered(title: string, lines: readonly string[]): string {
  return lines.length > 0 ? section(`${title} (${lines.length})`, lines) : '';
}

function section(title: string, lines: readonly string[]): string {
  return [title, ...lines.map((text) => `  ${visible(text)}`)].join('\n');
}

function number(count: number): string {
  return count.toLocaleString('en');
}
