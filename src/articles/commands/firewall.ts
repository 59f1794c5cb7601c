import type { Port } from '../../registry/schema/port.ts';
import type { Transport } from '../../registry/schema/primitives.ts';
import type { System } from '../systemNames.ts';
import type { Command } from './command.ts';
import { firewalld } from './firewalls/firewalld.ts';
import { FIREWALL_CHANGES, type Firewall, type FirewallChange } from './firewalls/firewall.ts';
import { applicationFirewall, packetFilter } from './firewalls/macos.ts';
import { nftables } from './firewalls/nftables.ts';
import { ufw } from './firewalls/ufw.ts';
import { windowsFirewall } from './firewalls/windows.ts';
import { commonOf } from './transports.ts';

/** What a page says of one firewall. */
export interface FirewallCommands extends Pick<Firewall, 'name' | 'about' | 'by'> {
  /** How somebody is kept out or let in. */
  changes: Command[];
  see: Command;
  undo: Command[];
}

/**
 * How to keep the port out whatever was allowed before, how to let in whom the verdict advises, how to see what holds
 * and how to take it back.
 *
 * @returns for each system the firewalls that know the transports; a Linux machine has one of its three
 */
export function firewallCommands(
  port: Pick<Port, 'number' | 'verdict'>,
  transports: readonly Transport[],
): Partial<Record<System, FirewallCommands[]>> {
  const { number } = port;
  const common = commonOf(transports);
  const all = { number, transports };
  const ruled = { number, transports: common };
  const isCommon = common.length > 0;
  const open = openings(port);
  const chosen = (firewalls: readonly Firewall[]) => firewalls.map((firewall) => shown(firewall, open));
  return {
    Linux: chosen([...(isCommon ? [ufw(ruled)] : []), firewalld(all), nftables(all)]),
    ...(isCommon && {
      macOS: chosen([applicationFirewall(), packetFilter(ruled)]),
      Windows: chosen([windowsFirewall(ruled)]),
    }),
  };
}

/** Whether all connections go out, so that nothing has to be let in: the verdict says so. */
export function isOutgoingPort({ verdict }: Pick<Port, 'verdict'>): boolean {
  return verdict.expose.rule === 'outgoing';
}

/** Whom a rule may let in: nobody, the reader's own network, everyone, or either where nothing decides. */
export function openings({ verdict }: Pick<Port, 'verdict'>): readonly ('network' | 'everyone')[] {
  if (isOutgoingPort({ verdict })) return [];
  const { rule, answer, advice } = verdict.expose;
  // Nobody is known to say yes there, and many say no: a command for everybody would contradict them.
  if (rule === 'others-advised') return ['network'];
  // Under a condition it may face the Internet, and whoever does not meet it opens it to a network of their own.
  switch (answer === 'depends' ? undefined : advice) {
    case 'this-machine':
      return [];
    case 'trusted-network':
      return ['network'];
    case 'internet':
      return ['everyone'];
    default:
      return ['network', 'everyone'];
  }
}

const CAPTIONS: Record<FirewallChange, string> = {
  block: 'Keep everybody out',
  network: 'Let in your own network',
  everyone: 'Let in everybody',
};

/** What a page shows of a firewall: keeping everybody out, and the openings that the verdict allows. */
function shown({ name, about, by, change, see, undo }: Firewall, open: readonly FirewallChange[]): FirewallCommands {
  const isWanted = (task: FirewallChange) => task === 'block' || open.includes(task);
  return {
    name,
    about,
    by,
    changes: FIREWALL_CHANGES.filter(isWanted).flatMap((task) => {
      const command = change[task];
      return command ? [{ caption: CAPTIONS[task], command }] : [];
    }),
    see: { caption: 'Show the rules in force', command: see },
    undo: undo.filter(({ of }) => !of || isWanted(of)).map(({ caption, command }) => ({ caption, command })),
  };
}
