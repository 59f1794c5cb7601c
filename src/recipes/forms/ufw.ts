import { byFamily, purpose, withColon, type RecipeForm } from '../form.ts';
import { shortCidr } from '../network.ts';
import type { OpeningRule } from '../opening.ts';

/** ufw(8): a port or a range with its protocol, a source, and a comment that `ufw status` shows. It knows no SCTP or DCCP. */
export const ufwRecipe: RecipeForm = {
  id: 'ufw',
  name: 'ufw',
  place: 'machine',
  system: 'linux',
  transports: ['tcp', 'udp'],
  how: () => 'For Ubuntu and Debian. Ports that Docker publishes are open whatever ufw says.',
  write: ({ rules }) => rules.flatMap(lines).join('\n'),
};

function lines(rule: OpeningRule): string[] {
  const comment = `comment '${purpose(rule)}'`;
  if (rule.sources === 'anyone') return [`sudo ufw allow ${withColon(rule)}/${rule.transport} ${comment}`];
  return byFamily(rule.sources).flatMap(({ networks }) =>
    networks.map(
      (network) =>
        `sudo ufw allow proto ${rule.transport} from ${shortCidr(network)} to any port ${withColon(rule)} ${comment}`,
    ),
  );
}
