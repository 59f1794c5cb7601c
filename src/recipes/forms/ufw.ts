import { DOCKER_GOES_PAST } from '../../firewalls/docker.ts';
import { UFW, ufwRule } from '../../firewalls/ufw.ts';
import { list } from '../../registry/list.ts';
import { byFamily, purpose, withColon, type RecipeForm } from '../form.ts';
import { shortCidr } from '../network.ts';
import type { OpeningRule } from '../opening.ts';

/** ufw(8): a port or a range with its protocol, a source, and a comment that `ufw status` shows. */
export const ufwRecipe: RecipeForm = {
  id: 'ufw',
  name: UFW.name,
  place: 'machine',
  system: 'linux',
  transports: UFW.transports,
  how: () => `For ${list(UFW.systems)}. But ${DOCKER_GOES_PAST}.`,
  write: ({ rules }) => rules.flatMap(lines).join('\n'),
};

function lines(rule: OpeningRule): string[] {
  const ruled = { port: withColon(rule), transport: rule.transport };
  const rules =
    rule.sources === 'anyone'
      ? [ufwRule(ruled)]
      : byFamily(rule.sources).flatMap(({ networks }) =>
          networks.map((network) => ufwRule({ ...ruled, source: shortCidr(network) })),
        );
  return rules.map((words) => `sudo ufw allow ${words} comment '${purpose(rule)}'`);
}
