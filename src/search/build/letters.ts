import type { Registry } from '../../registry/index.ts';
import { isWorthAPage } from '../../articles/service.ts';
import { formatRange } from '../../registry/ranges.ts';
import { MOST_PORTS_OF_NAME, serviceNames } from '../../registry/serviceNames.ts';
import { LETTERS, letterOf } from '../shared/alphabet.ts';

/** A name in the list from A to Z, and the page it leads to. */
export interface ListedName {
  text: string;
  /** Relative to the site's base. */
  path: string;
  /** The ports of the name, as they are written. */
  ports: string[];
}

const BY_NAME = new Intl.Collator('en', { numeric: true });

/**
 * Everything that can be looked up by name, by its first letter: registered names, what people call services, products
 * and their other names, what has no port and what runs on another's. It does without a script what the search box does with one.
 */
export function namesByLetter(
  registry: Pick<Registry, 'ports' | 'services' | 'software' | 'searchWords'>,
): Map<string, ListedName[]> {
  const shelves = new Map(LETTERS.map((letter): [string, ListedName[]] => [letter, []]));
  const names = [...namesOfRegistry(registry), ...curatedNames(registry), ...termNames(registry)].sort((a, b) =>
    BY_NAME.compare(a.text, b.text),
  );
  for (const name of eachNameOnce(names)) shelves.get(letterOf(name.text))?.push(name);
  return shelves;
}

function namesOfRegistry({ ports }: Pick<Registry, 'ports'>): ListedName[] {
  return serviceNames(ports).flatMap(({ slug, names, ports: own }) => {
    const numbers = own.map(({ number }) => number);
    const written = numbers.length > MOST_PORTS_OF_NAME ? [`${numbers[0]}-${numbers.at(-1)}`] : numbers.map(String);
    const [port] = own;
    // The page of a name that says nothing of its own leads on to its port.
    const path = port && !isWorthAPage({ slug, names, ports: own }) ? `ports/${port.number}/` : `services/${slug}/`;
    return names.map((text) => ({ text, path, ports: written }));
  });
}

function curatedNames({ services, software }: Pick<Registry, 'services' | 'software'>): ListedName[] {
  const ofServices = services.flatMap(({ title, aliases, ports }) =>
    [title, ...aliases].map((text) => ({ text, path: `ports/${ports[0]}/`, ports: ports.map(String) })),
  );
  const ofSoftware = software.flatMap(({ id, name, aliases, ports }) => [
    ...[name, ...aliases].map((text) => ({
      text,
      path: `software/${id}/`,
      ports: [...new Set(ports.map(({ port }) => formatRange(port)))],
    })),
    ...ports.flatMap(({ port, aliases: own = [] }) =>
      own.map((text) => ({ text, path: `ports/${port.start}/`, ports: [formatRange(port)] })),
    ),
  ]);
  return [...ofServices, ...ofSoftware];
}

/** What has no port leads to the page that says so, all else to the port that carries it. */
function termNames({ searchWords }: Pick<Registry, 'searchWords'>): ListedName[] {
  return Object.values(searchWords.terms).flatMap((term) => {
    const path = term.kind === 'no-port' ? term.page.slice(1) : `ports/${term.ports[0]}/`;
    const ports = term.kind === 'no-port' ? ['no port'] : term.ports.map(String);
    return [term.name, ...term.aliases].map((text) => ({ text, path, ports }));
  });
}

function eachNameOnce(names: readonly ListedName[]): ListedName[] {
  return [...new Map(names.map((name) => [`${name.text.toLowerCase()} ${name.path}`, name])).values()];
}
