import type { Transport } from '../registry/schema/primitives.ts';
import { formatRange } from '../registry/ranges.ts';
import { COMMON_TRANSPORTS } from '../registry/transports.ts';
import type { OperatingSystem } from '../registry/operatingSystems.ts';
import { label } from './label.ts';
import { EVERYONE, isInternal, type Network } from './network.ts';
import type { Opening, OpeningRule } from './opening.ts';

/** Where a recipe is used. */
export const PLACES = {
  machine: 'On the machine',
  cloud: 'In a cloud',
  containers: 'In containers',
  router: 'On the router',
} as const;

/** A firewall, or what else opens a port, and how to write a recipe for it. A new one is one file and its test. */
export interface RecipeForm {
  /** In addresses: `aws-cli`. Never changes. */
  id: string;
  name: string;
  place: keyof typeof PLACES;
  /** The system to which it belongs, where it is a part of one. */
  system?: OperatingSystem;
  /** The transports for which it has rules by port. */
  transports: readonly Transport[];
  /** What to do with the recipe, and what to know before, in one to three sentences. */
  how: (opening: Opening) => string;
  /** What a rule means to this form: the same, with fewer sources, or nothing where it has no use here. */
  fit?: (rule: OpeningRule) => OpeningRule | undefined;
  /** What to say where no rule has a use here. */
  nothing?: string;
  /** The recipe as it is pasted or saved. Called with at least one rule, and with rules that the form can express. */
  write: (opening: Opening) => string;
}

/** A recipe, with the ports that the form cannot express. */
export interface Recipe {
  /** Empty where nothing is to be opened. */
  text: string;
  /** `2905/sctp`, where the form knows no such transport. */
  left: string[];
  /** How many ports or ranges it opens, on whichever transports. */
  ports: number;
}

/** Writes the recipe of a form. */
export function recipe({ transports, fit = (rule) => rule, write }: RecipeForm, opening: Opening): Recipe {
  const known = opening.rules.filter(({ transport }) => transports.includes(transport));
  const rules = known.flatMap((rule) => fit(rule) ?? []);
  return {
    text: rules.length === 0 ? '' : write({ ...opening, rules }),
    left: opening.rules.filter((rule) => !known.includes(rule)).map(recipePort),
    ports: new Set(rules.map(({ range }) => formatRange(range))).size,
  };
}

/** For routers, which forward what comes from the Internet: a rule without the sources that never come from there. */
function fromOutside(rule: OpeningRule): OpeningRule | undefined {
  if (rule.sources === 'anyone') return rule;
  const sources = rule.sources.filter((network) => !isInternal(network));
  return sources.length > 0 ? { ...rule, sources } : undefined;
}

/** What all forms for routers have in common. */
export const ON_ROUTER = {
  place: 'router',
  transports: COMMON_TRANSPORTS,
  fit: fromOutside,
  nothing:
    'Nothing to forward: machines of your own network reach it without the router. For others, let in anyone or name their addresses.',
} as const satisfies Partial<RecipeForm>;

/** What to put into a recipe for a router, and to do where the machine behind it has an IPv6 address. */
export function putInAddress({ server }: Pick<Opening, 'server'>, withIpv6 = ''): string {
  return `Put in the address of your machine${server[6] ? withIpv6 : ', and its IPv6 address too if it has one'}.`;
}

/** `32400/tcp`, `5000-5010/udp`. */
export function recipePort({ range, transport }: Pick<OpeningRule, 'range' | 'transport'>): string {
  return `${formatRange(range)}/${transport}`;
}

/** `5000:5010`, as ufw, iptables and pf write a range. */
export function withColon({ range: { start, end } }: Pick<OpeningRule, 'range'>): string {
  return start === end ? String(start) : `${start}:${end}`;
}

/** What a line is for: `Plex Media Server: streaming`, in characters that are safe in any form. */
export function purpose({ users }: Pick<OpeningRule, 'users'>, longest?: number): string {
  return label(users.map(({ name, role }) => `${name}: ${role}`).join('; '), longest);
}

/** The networks to which a rule opens: all addresses of both families where it is for anyone. */
export function recipeNetworks({ sources }: Pick<OpeningRule, 'sources'>): readonly Network[] {
  return sources === 'anyone' ? [EVERYONE[4], EVERYONE[6]] : sources;
}

/** Those of one family, for forms that write each family in its own way. */
export function networksOfFamily(rule: Pick<OpeningRule, 'sources'>, family: Network['family']): Network[] {
  return recipeNetworks(rule).filter((network) => network.family === family);
}

/** The same by family, without the family that has none. */
export function byFamily(networks: readonly Network[]): { family: 4 | 6; networks: Network[] }[] {
  return ([4, 6] as const)
    .map((family) => ({ family, networks: networks.filter((network) => network.family === family) }))
    .filter(({ networks }) => networks.length > 0);
}

/** The rules of one product, for forms that have a part for each of them. */
export interface RecipePart {
  id: string;
  name: string;
  rules: OpeningRule[];
}

/**
 * The rules of each product.
 *
 * @param most how many products get a rule that several need: where a port can be given out once, only the first
 */
export function byProduct(rules: readonly OpeningRule[], most = Infinity): RecipePart[] {
  const products = new Map<string, RecipePart>();
  for (const rule of rules) {
    for (const { id, name } of rule.users.slice(0, most)) {
      const product = products.get(id) ?? { id, name, rules: [] };
      products.set(id, product);
      product.rules.push(rule);
    }
  }
  return [...products.values()];
}
