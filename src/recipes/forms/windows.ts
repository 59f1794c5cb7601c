import { newNetFirewallRule, WINDOWS_FIREWALL } from '../../firewalls/windows.ts';
import { recipePort, purpose, type RecipeForm } from '../form.ts';
import { formatRange } from '../../registry/ranges.ts';
import { label } from '../label.ts';
import { shortCidr } from '../network.ts';
import type { OpeningRule } from '../opening.ts';

/** `-LocalPort` takes ranges, `-RemoteAddress` a list of addresses and networks of both families (learn.microsoft.com, NetSecurity). */
export const windows: RecipeForm = {
  id: 'windows',
  name: 'Windows',
  place: 'machine',
  system: 'windows',
  transports: WINDOWS_FIREWALL.transports,
  how: () =>
    `Paste it ${WINDOWS_FIREWALL.shell}. A rule of ${WINDOWS_FIREWALL.name} that blocks the port, or the program, goes before these.`,
  write: ({ rules }) => rules.map(line).join('\n'),
};

function line(rule: OpeningRule): string {
  const [first] = rule.users;
  const name = label(`${first?.name} ${recipePort(rule)}`);
  const sources = rule.sources === 'anyone' ? undefined : rule.sources.map((one) => `'${shortCidr(one)}'`).join(',');
  return newNetFirewallRule({
    name: `'${name}'`,
    description: `'${purpose(rule)}'`,
    transport: rule.transport,
    ports: `'${formatRange(rule.range)}'`,
    sources,
    action: 'Allow',
  });
}
