import { DOCKER_GOES_PAST } from '../../firewalls/docker.ts';
import { recipeNetworks, purpose, withColon, type RecipeForm } from '../form.ts';
import { cidr } from '../network.ts';
import type { OpeningRule } from '../opening.ts';

/**
 * iptables-restore(8), for IPv4 and IPv6. `--noflush` keeps the other rules, and `-I` puts these before a rule at the
 * end that drops the rest.
 */
export const iptables: RecipeForm = {
  id: 'iptables',
  name: 'iptables',
  place: 'machine',
  system: 'linux',
  transports: ['tcp', 'udp', 'sctp', 'dccp'],
  how: () =>
    `Adds to the rules that are there, until the next start: iptables-save keeps them. But ${DOCKER_GOES_PAST}.`,
  write: ({ rules }) =>
    ([4, 6] as const)
      .flatMap((family) => {
        const own = rules.flatMap((rule) => lines(rule, family));
        if (own.length === 0) return [];
        const program = family === 4 ? 'iptables' : 'ip6tables';
        return [`sudo ${program}-restore --noflush <<'END'`, '*filter', ...own, 'COMMIT', 'END'];
      })
      .join('\n'),
};

function lines(rule: OpeningRule, family: 4 | 6): string[] {
  return recipeNetworks(rule)
    .filter((network) => network.family === family)
    .map((network) => {
      const source = network.prefix === 0 ? '' : `-s ${cidr(network)} `;
      return `-I INPUT ${source}-p ${rule.transport} --dport ${withColon(rule)} -m comment --comment "${purpose(rule)}" -j ACCEPT`;
    });
}
