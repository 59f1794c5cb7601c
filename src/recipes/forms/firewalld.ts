import { byFamily, recipePort, purpose, type RecipeForm } from '../form.ts';
import { formatRange } from '../../registry/ranges.ts';
import { FIREWALLD, ofPort, permanently, RELOAD, richRule } from '../../firewalls/firewalld.ts';
import { list } from '../../registry/list.ts';
import { shortCidr, type Network } from '../network.ts';
import type { OpeningRule } from '../opening.ts';

/** firewall-cmd(1), and firewalld.richlanguage(5) for a port with a source. Neither has a place for comments. */
export const firewalldRecipe: RecipeForm = {
  id: 'firewalld',
  name: FIREWALLD.name,
  place: 'machine',
  system: 'linux',
  transports: FIREWALLD.transports,
  how: () =>
    `For ${list(FIREWALLD.systems)}, ${FIREWALLD.zone}. A port is only closed to others where the zone does not let them in already.`,
  write: ({ rules }) => [...rules.flatMap(lines), RELOAD].join('\n'),
};

function lines(rule: OpeningRule): string[] {
  return [`# ${purpose(rule)}`, ...optionsOf(rule).map((option) => permanently(option))];
}

function optionsOf(rule: OpeningRule): string[] {
  if (rule.sources === 'anyone') return [`--add-port=${recipePort(rule)}`];
  return accepting(rule.sources, ofPort(formatRange(rule.range), rule.transport));
}

/** Options that let some networks in to what a rich rule can match: a port, or a service. */
export function accepting(sources: readonly Network[], matches: string): string[] {
  return byFamily(sources).flatMap(({ family, networks }) =>
    networks
      .map((network) => richRule({ source: { family, address: shortCidr(network) }, matches, action: 'accept' }))
      .map((rule) => `--add-rich-rule='${rule}'`),
  );
}
