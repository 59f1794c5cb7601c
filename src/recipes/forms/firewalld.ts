import { byFamily, recipePort, purpose, type RecipeForm } from '../form.ts';
import { formatRange } from '../../registry/ranges.ts';
import { shortCidr } from '../network.ts';
import type { OpeningRule } from '../opening.ts';

/** firewall-cmd(1), and firewalld.richlanguage(5) for a port with a source. Neither has a place for comments. */
export const firewalldRecipe: RecipeForm = {
  id: 'firewalld',
  name: 'firewalld',
  place: 'machine',
  system: 'linux',
  transports: ['tcp', 'udp', 'sctp', 'dccp'],
  how: () =>
    'For Fedora, RHEL and openSUSE, in the default zone. A port is only closed to others where the zone does not let them in already.',
  write: ({ rules }) => [...rules.flatMap(lines), 'sudo firewall-cmd --reload'].join('\n'),
};

function lines(rule: OpeningRule): string[] {
  return [`# ${purpose(rule)}`, ...optionsOf(rule).map((option) => `sudo firewall-cmd --permanent ${option}`)];
}

function optionsOf(rule: OpeningRule): string[] {
  if (rule.sources === 'anyone') return [`--add-port=${recipePort(rule)}`];
  return byFamily(rule.sources).flatMap(({ family, networks }) =>
    networks.map(
      (network) =>
        `--add-rich-rule='rule family="ipv${family}" source address="${shortCidr(network)}" port port="${formatRange(rule.range)}" protocol="${rule.transport}" accept'`,
    ),
  );
}
