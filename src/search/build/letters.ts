import type { Registry } from '../../registry/index.ts';
import { isWorthAPage } from '../../articles/service.ts';
import { shortSpan } from '../../registry/ranges.ts';
import { MOST_PORTS_OF_NAME, serviceNames } from '../../registry/serviceNames.ts';
import { LETTERS, letterOf } from '../shared/alphabet.ts';

/** A page in the list from A to Z, under one of its names. */
export interface ListedName {
  text: string;
  /** Its other names with the same letter. */
  others: string[];
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
  const names = [...curatedNames(registry), ...namesOfRegistry(registry), ...termNames(registry)];
  for (const [letter, own] of Map.groupBy(names, ({ text }) => letterOf(text)))
    shelves.set(
      letter,
      eachPageOnce(own).sort((a, b) => BY_NAME.compare(a.text, b.text)),
    );
  return shelves;
}

/** One of the names that lead to a page. */
type Name = Omit<ListedName, 'others'>;

function namesOfRegistry({ ports }: Pick<Registry, 'ports'>): Name[] {
  return serviceNames(ports).flatMap(({ slug, names, ports: own }) => {
    const numbers = own.map(({ number }) => number);
    const written =
      numbers.length > MOST_PORTS_OF_NAME
        ? [shortSpan({ start: numbers[0] ?? 0, end: numbers.at(-1) ?? 0 })]
        : numbers.map(String);
    const [port] = own;
    // The page of a name that says nothing of its own leads on to its port.
    const path = port && !isWorthAPage({ slug, names, ports: own }) ? `ports/${port.number}/` : `services/${slug}/`;
    return names.map((text) => ({ text, path, ports: written }));
  });
}

function curatedNames({ services, software }: Pick<Registry, 'services' | 'software'>): Name[] {
  const ofServices = services.flatMap(({ title, aliases, ports }) =>
    [title, ...aliases].map((text) => ({ text, path: `ports/${ports[0]}/`, ports: ports.map(String) })),
  );
  const ofSoftware = software.flatMap(({ id, name, aliases, ports }) => [
    ...[name, ...aliases].map((text) => ({
      text,
      path: `software/${id}/`,
      ports: [...new Set(ports.map(({ port }) => shortSpan(port)))],
    })),
    ...ports.flatMap(({ port, aliases: own = [] }) =>
      own.map((text) => ({ text, path: `ports/${port.start}/`, ports: [shortSpan(port)] })),
    ),
  ]);
  return [...ofServices, ...ofSoftware];
}

/** What has no port leads to the page that says so, all else to the port that carries it. */
function termNames({ searchWords }: Pick<Registry, 'searchWords'>): Name[] {
  return Object.values(searchWords.terms).flatMap((term) => {
    const path = term.kind === 'no-port' ? term.page.slice(1) : `ports/${term.ports[0]}/`;
    const ports = term.kind === 'no-port' ? ['no port'] : term.ports.map(String);
    return [term.name, ...term.aliases].map((text) => ({ text, path, ports }));
  });
}

/** The name that a page itself has comes first among those that lead to it, and so stands for it. */
function eachPageOnce(names: readonly Name[]): ListedName[] {
  const keyOf = ({ text, ports }: Name) => `${spellingOf(text)} ${ports.join()}`;
  // Of two pages with the same name and ports, that of the better name, which comes first.
  const best = new Map(names.toReversed().map((name) => [keyOf(name), name.path]));
  const once = names.filter((name) => best.get(keyOf(name)) === name.path);
  return [...Map.groupBy(once, ({ path, ports }) => `${path} ${ports.join()}`).values()].flatMap(([first, ...rest]) => {
    if (!first) return [];
    const texts = new Map([first, ...rest].toReversed().map(({ text }) => [spellingOf(text), text]));
    texts.delete(spellingOf(first.text));
    return [{ ...first, others: [...texts.values()].sort(BY_NAME.compare) }];
  });
}

/** Names that differ only in these are one: `H.248, binary` and `h248-binary`. */
function spellingOf(text: string): string {
  return text.toLowerCase().replaceAll(/[\s.,_-]/g, '');
}
