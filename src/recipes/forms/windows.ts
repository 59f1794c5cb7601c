import { recipePort, purpose, type RecipeForm } from '../form.ts';
import { formatRange } from '../../registry/ranges.ts';
import { label } from '../label.ts';
import { shortCidr } from '../network.ts';
import type { OpeningRule } from '../opening.ts';

/**
 * New-NetFirewallRule (learn.microsoft.com, module NetSecurity). `-LocalPort` goes with one protocol, TCP or UDP, and
 * takes ranges; `-RemoteAddress` takes a list of addresses and networks of both families.
 */
export const windows: RecipeForm = {
  id: 'windows',
  name: 'Windows',
  place: 'machine',
  system: 'windows',
  transports: ['tcp', 'udp'],
  how: () =>
    'In PowerShell as an administrator. A rule of Windows Firewall that blocks the port, or the program, goes before these.',
  write: ({ rules }) => rules.map(line).join('\n'),
};

function line(rule: OpeningRule): string {
  const [first] = rule.users;
  const name = label(`${first?.name} ${recipePort(rule)}`);
  const sources =
    rule.sources === 'anyone' ? '' : ` -RemoteAddress ${rule.sources.map((one) => `'${shortCidr(one)}'`).join(',')}`;
  return `New-NetFirewallRule -DisplayName '${name}' -Description '${purpose(rule)}' -Direction Inbound -Action Allow -Protocol ${rule.transport.toUpperCase()} -LocalPort '${formatRange(rule.range)}'${sources}`;
}
