import { purpose, withColon, type RecipeForm } from '../form.ts';
import { shortCidr } from '../network.ts';
import type { OpeningRule } from '../opening.ts';

/**
 * An anchor for macOS's packet filter, pf.conf(5): the last rule that matches decides, so that each port is closed and
 * then opened to its sources. Below "com.apple" because the rules of macOS read anchors there, and no others.
 */
export const macos: RecipeForm = {
  id: 'macos',
  name: 'macOS',
  place: 'machine',
  system: 'macos',
  transports: ['tcp', 'udp'],
  how: ({ slug }) =>
    `The firewall in System Settings works per program, not per port: there you allow the program, and nothing else is to be done. The packet filter below limits who comes in. Save it as ${slug}.pf; it holds until the next start with sudo pfctl -a com.apple/${slug} -f ${slug}.pf && sudo pfctl -E.`,
  write: ({ rules }) => rules.flatMap(lines).join('\n'),
};

function lines(rule: OpeningRule): string[] {
  const target = `proto ${rule.transport}`;
  const port = `to any port ${withColon(rule)}`;
  const from = rule.sources === 'anyone' ? 'any' : `{ ${rule.sources.map(shortCidr).join(', ')} }`;
  return [
    `# ${purpose(rule)}`,
    ...(rule.sources === 'anyone' ? [] : [`block in ${target} from any ${port}`]),
    `pass in ${target} from ${from} ${port}`,
  ];
}
