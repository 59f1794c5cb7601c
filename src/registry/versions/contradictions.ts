import { list } from '../list.ts';
import { contains, formatRange, isNarrow, overlap } from '../ranges.ts';
import type { RegistryChange } from '../schema/change.ts';
import { curatedTexts, type CuratedText } from '../rules/curatedTexts.ts';
import type { CuratedFacts } from './curatedFacts.ts';

/** A curated fact that a change of the registry puts in doubt: the file, and what to look at. */
export interface Contradiction {
  file: string;
  message: string;
}

/** Changes of what a port is called, or whether it is called anything. */
const OF_NAMES = ['assigned', 'renamed', 'removed'] as const satisfies RegistryChange['kind'][];

/**
 * Curated facts to look at after these changes. A change does not make them wrong; a person decides.
 *
 * @param changes as `changesBetween` gives them
 */
export function contradictions(changes: readonly RegistryChange[], curated: CuratedFacts): Contradiction[] {
  const texts = curatedTexts({ ...curated, guides: [], prose: [] }).filter(({ kind }) => kind === 'alias');
  const aliases = Map.groupBy(texts, ({ text }) => text.toLowerCase());
  const renaming = changes.filter(({ kind }) => OF_NAMES.some((known) => known === kind));
  const found = [
    ...renaming.flatMap((change) => ofSoftware(change, curated)),
    ...renaming.flatMap((change) => ofStories(change, curated)),
    ...renaming.flatMap((change) => ofServices(change, curated)),
    ...renaming.flatMap((change) => ofAliases(change, aliases)),
    ...renaming.flatMap((change) => ofTwins(change, curated)),
  ];
  // The same may have changed on TCP and, otherwise, on UDP.
  const byText = new Map(
    found.map((contradiction) => [`${contradiction.file}\n${contradiction.message}`, contradiction]),
  );
  return [...byText.values()].sort((a, b) => a.file.localeCompare(b.file, 'en'));
}

/** "Unassigned, but used by": now the port belongs to somebody, perhaps to the product itself. */
function ofSoftware(change: RegistryChange, { software }: CuratedFacts): Contradiction[] {
  if (change.kind !== 'assigned') return [];
  return software.flatMap(({ file, name, ports }) =>
    ports
      .filter(
        ({ port, transport }) =>
          isNarrow(port) && overlap(port, change.ports) && change.transports.some((one) => transport.includes(one)),
      )
      .map(({ port }) => ({ file, message: `${name} uses ${formatRange(port)}, ${told(change)}` })),
  );
}

function ofStories(change: RegistryChange, { stories }: CuratedFacts): Contradiction[] {
  const ports = [...stories.keys()].filter((port) => contains(change.ports, port));
  return ports.map((port) => ({ file: `content/ports/${port}.mdx`, message: `tells of ${port}, ${told(change)}` }));
}

/** A record of a service leads to ports that carry its registered name. */
function ofServices({ ports: changed, before, after }: RegistryChange, { services }: CuratedFacts): Contradiction[] {
  return services.flatMap(({ file, service, ports }) =>
    before.includes(service) && !after.includes(service)
      ? ports
          .filter((port) => contains(changed, port))
          .map((port) => ({ file, message: `leads to ${port}, which is no longer called ${service}` }))
      : [],
  );
}

/** What readers type for one port has become the registered name of another. */
function ofAliases(
  { ports: changed, before, after }: RegistryChange,
  aliases: ReadonlyMap<string, CuratedText[]>,
): Contradiction[] {
  const names = after.filter((name) => !before.includes(name));
  return names.flatMap((name) =>
    (aliases.get(name.toLowerCase()) ?? [])
      .filter(({ ports }) => !ports.some((port) => overlap(port, changed)))
      .map(({ text, file }) => ({
        file,
        message: `the alias "${text}" is now the service name of ${formatRange(changed)}, ${name}`,
      })),
  );
}

/** A pair that was written down by hand has lost one of its names. */
function ofTwins(change: RegistryChange, { twins }: CuratedFacts): Contradiction[] {
  if (change.kind === 'assigned') return [];
  return [...twins.also, ...twins.never]
    .filter(([plain, secure]) => contains(change.ports, plain) || contains(change.ports, secure))
    .map(([plain, secure]) => ({
      file: 'content/tls-twins.yaml',
      message: `pairs ${plain} and ${secure}: ${formatRange(change.ports)}, ${told(change)}`,
    }));
}

/** `which is now assigned to widget`, for the end of a sentence about a port. */
function told({ kind, before, after }: RegistryChange): string {
  if (kind === 'assigned') return `which is now assigned to ${list(after)}`;
  if (kind === 'removed') return `which is no longer assigned to ${list(before)}`;
  return `which is now called ${list(after)}, formerly ${list(before)}`;
}
