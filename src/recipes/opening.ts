import { SAMPLE_NETWORK, SAMPLE_SERVER } from '../firewalls/samples.ts';
import type { PortRange, Transport } from '../registry/schema/primitives.ts';
import { readNetworks, type Network } from './network.ts';
import type { Entry, RecipeProduct } from './product.ts';

/** Whom a port is opened to. */
export type OpeningSources = 'anyone' | readonly Network[];

/** One line of a recipe: a port (or range) on one transport, for whom it is opened and what it is for. */
export interface OpeningRule {
  range: PortRange;
  transport: Transport;
  sources: OpeningSources;
  /** The products that need it, each with what it does there. */
  users: readonly { id: string; name: string; role: string }[];
}

/** What is to be opened: all that a form needs. */
export interface Opening {
  /** The products, as people call them. */
  name: string;
  /** For names of files, tables and rules: lower-case words joined by hyphens. */
  slug: string;
  rules: readonly OpeningRule[];
  /** The machine behind the router, for forms that forward to it: at most one address of each family. */
  server: Partial<Record<4 | 6, string>>;
}

/**
 * Who is let in. `recorded`: everyone to the ports that are made for everyone, the networks to the others; `anyone`:
 * everyone to all; `networks`: only these.
 */
export interface Audience {
  mode: 'recorded' | 'anyone' | 'networks';
  networks: readonly Network[];
}

/**
 * What the products do on the ports that are chosen. Ports that several need are joined into one line; a port for which
 * nobody is left to let in has none.
 */
export function openingOf(
  products: readonly RecipeProduct[],
  isChosen: (product: RecipeProduct, entry: Entry) => boolean,
  reach: Audience,
  server: Opening['server'],
): Opening {
  const rules = new Map<string, OpeningRule>();
  for (const product of products) {
    for (const entry of product.entries.filter((entry) => isChosen(product, entry))) {
      for (const transport of entry.transports) {
        const key = `${entry.start}-${entry.end}/${transport}`;
        rules.set(key, joined(rules.get(key), ruleOf(product, entry, transport, reach)));
      }
    }
  }
  const [first, ...others] = products;
  return {
    name: products.map(({ name }) => name).join(', '),
    slug: others.length === 0 ? (first?.id ?? 'ports') : 'open-ports',
    rules: [...rules.values()].filter(({ sources }) => sources.length > 0),
    server,
  };
}

function ruleOf(
  { id, name }: RecipeProduct,
  entry: Entry,
  transport: Transport,
  { mode, networks }: Audience,
): OpeningRule {
  const isForAll = mode === 'anyone' || (mode === 'recorded' && entry.isForEveryone);
  return {
    range: { start: entry.start, end: entry.end },
    transport,
    sources: isForAll ? 'anyone' : networks,
    users: [{ id, name, role: entry.role }],
  };
}

/** Of two lines for the same port, one that lets in whoever either of them does. */
function joined(a: OpeningRule | undefined, b: OpeningRule): OpeningRule {
  if (!a) return b;
  const sources = a.sources === 'anyone' || b.sources === 'anyone' ? 'anyone' : b.sources;
  const isKnown = a.users.some(({ id, role }) => b.users.every((user) => user.id === id && user.role === role));
  return { ...b, sources, users: isKnown ? a.users : [...a.users, ...b.users] };
}

/**
 * Whether a port can be opened with a recipe. What runs on a device or in pods is not opened on the machine where other
 * products run: only where it is alone is there a recipe, for the router or the cluster.
 */
export function canBeTicked({ platform }: RecipeProduct, { place }: Entry, all: readonly RecipeProduct[]): boolean {
  if (typeof platform === 'string' && all.some((other) => other.platform !== platform)) return false;
  return place === 'open' || place === 'closed';
}

/** The modes that differ for the products: where all ports are for everyone, or none is, `recorded` adds nothing. */
export function reachModes(products: readonly RecipeProduct[]): Audience['mode'][] {
  const opened = products.flatMap(({ entries }) => entries.filter(({ place }) => place === 'open'));
  const everyone = opened.filter(({ isForEveryone }) => isForEveryone).length;
  if (opened.length > 0 && everyone === opened.length) return ['anyone', 'networks'];
  return everyone === 0 ? ['networks', 'anyone'] : ['recorded', 'networks', 'anyone'];
}

/** What a page opens without being asked: the ports that clients or nodes need, the careful way. */
export function defaultOpening(products: readonly RecipeProduct[]): Opening {
  const [mode = 'networks'] = reachModes(products);
  const { networks } = readNetworks(SAMPLE_NETWORK);
  return openingOf(products, (_, { place }) => place === 'open', { mode, networks }, { 4: SAMPLE_SERVER });
}
