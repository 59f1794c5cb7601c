import { ENABLE, onAnchor, PACKET_FILTER, packetRule } from '../../firewalls/packetFilter.ts';
import { purpose, withColon, type RecipeForm } from '../form.ts';
import { shortCidr } from '../network.ts';
import type { OpeningRule } from '../opening.ts';

/** An anchor for macOS's packet filter: the last rule that matches decides, so each port is closed, then opened to its sources. */
export const macos: RecipeForm = {
  id: 'macos',
  name: 'macOS',
  place: 'machine',
  system: 'macos',
  transports: PACKET_FILTER.transports,
  how: ({ slug }) =>
    `The firewall in System Settings works per program, not per port: there you allow the program, and nothing else is to be done. The packet filter below limits who comes in. Save it as ${slug}.pf; it holds until the next start with ${onAnchor(slug)} -f ${slug}.pf && ${ENABLE}.`,
  write: ({ rules }) => rules.flatMap(lines).join('\n'),
};

function lines(rule: OpeningRule): string[] {
  const ruled = { transports: [rule.transport], ports: withColon(rule) };
  const from = rule.sources === 'anyone' ? 'any' : `{ ${rule.sources.map(shortCidr).join(', ')} }`;
  return [
    `# ${purpose(rule)}`,
    ...(rule.sources === 'anyone' ? [] : [packetRule({ ...ruled, action: 'block', source: 'any' })]),
    packetRule({ ...ruled, action: 'pass', source: from }),
  ];
}
