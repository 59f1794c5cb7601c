import { byFamily, recipePort, purpose, type RecipeForm } from '../form.ts';
import { formatRange } from '../../registry/ranges.ts';
import { cidr } from '../network.ts';
import type { Opening, OpeningRule } from '../opening.ts';

/**
 * `az network nsg rule create`. A rule needs a priority of its own from 100 to 4096, and a description of at most 140
 * characters. One rule for each family of addresses.
 */
export const azure: RecipeForm = {
  id: 'azure',
  name: 'Azure CLI',
  place: 'cloud',
  transports: ['tcp', 'udp'],
  how: () =>
    'Put your resource group and network security group into the first two lines. The lowest priority decides: change the numbers if others are taken.',
  write: (opening) =>
    [
      'RESOURCE_GROUP=my-resource-group',
      'SECURITY_GROUP=my-security-group',
      ...opening.rules.flatMap(sourcesOf).map((source, index) => line(source, opening, FIRST_PRIORITY + index)),
    ].join('\n'),
};

const FIRST_PRIORITY = 1000;
const LONGEST_DESCRIPTION = 140;

interface Source {
  rule: OpeningRule;
  /** Tells the rules of one port apart, where there is one for each family. */
  suffix: string;
  prefixes: string;
}

function sourcesOf(rule: OpeningRule): Source[] {
  if (rule.sources === 'anyone') return [{ rule, suffix: '', prefixes: "'*'" }];
  return byFamily(rule.sources).map(({ family, networks }) => ({
    rule,
    suffix: `-ipv${family}`,
    prefixes: networks.map(cidr).join(' '),
  }));
}

function line({ rule, suffix, prefixes }: Source, { slug }: Opening, priority: number): string {
  // A name of at most 80 letters, digits, dots, hyphens and underscores.
  const name = `${slug.slice(0, 50)}-${recipePort(rule).replace('/', '-')}${suffix}`;
  return [
    'az network nsg rule create --resource-group "$RESOURCE_GROUP" --nsg-name "$SECURITY_GROUP"',
    `--name ${name} --priority ${priority} --direction Inbound --access Allow`,
    `--protocol ${rule.transport === 'tcp' ? 'Tcp' : 'Udp'} --source-address-prefixes ${prefixes} --source-port-ranges '*'`,
    `--destination-address-prefixes '*' --destination-port-ranges ${formatRange(rule.range)}`,
    `--description '${purpose(rule, LONGEST_DESCRIPTION)}'`,
  ].join(' ');
}
