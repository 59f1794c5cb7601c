import { byFamily, recipeNetworks, recipePort, purpose, type RecipeForm } from '../form.ts';
import { formatRange } from '../../registry/ranges.ts';
import { cidr } from '../network.ts';
import type { Opening, OpeningRule } from '../opening.ts';

/**
 * `gcloud compute firewall-rules create`. A rule holds IPv4 or IPv6 ranges, not both (Google Cloud, "Use VPC firewall
 * rules"), and its name is a lower-case word of at most 63 characters that begins with a letter.
 */
export const gcloud: RecipeForm = {
  id: 'gcloud',
  name: 'Google Cloud',
  place: 'cloud',
  transports: ['tcp', 'udp', 'sctp'],
  how: () =>
    'Put the name of your network into the first line. The rules hold for all its machines; add --target-tags to limit them.',
  write: (opening) => ['NETWORK=default', ...opening.rules.flatMap((rule) => lines(rule, opening))].join('\n'),
};

function lines(rule: OpeningRule, { slug }: Opening): string[] {
  return byFamily(recipeNetworks(rule)).map(({ family, networks }) => {
    const name = `allow-${slug.slice(0, 30).replace(/-$/, '')}-${recipePort(rule).replace('/', '-')}-ipv${family}`;
    return [
      `gcloud compute firewall-rules create ${name} --network="$NETWORK" --direction=INGRESS --action=ALLOW`,
      `--rules=${rule.transport}:${formatRange(rule.range)} --source-ranges=${networks.map(cidr).join(',')}`,
      `--description='${purpose(rule)}'`,
    ].join(' ');
  });
}
