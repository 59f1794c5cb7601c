import { TRANSPORTS } from '../registry/transports.ts';

/** firewalld, whose commands here change the default zone (firewall-cmd(1)). */
export const FIREWALLD = {
  name: 'firewalld',
  systems: ['Fedora', 'RHEL', 'openSUSE'],
  transports: TRANSPORTS,
  zone: 'in the default zone',
} as const;

/** What a rich rule says (firewalld.richlanguage(5)). */
interface RichRule {
  /** A rule with a negative one goes before all that have none. */
  priority?: number;
  /** With an address, whose family it has to name. */
  source?: { family: 4 | 6; address: string };
  /** `port port="22" protocol="tcp"`, `service name="widget"`. */
  matches: string;
  action: 'accept' | 'drop';
}

/** A rich rule, without the quotes around it. */
export function richRule({ priority, source, matches, action }: RichRule): string {
  return [
    'rule',
    priority !== undefined && `priority="${priority}"`,
    source && `family="ipv${source.family}" source address="${source.address}"`,
    matches,
    action,
  ]
    .filter(Boolean)
    .join(' ');
}

/** What of a rich rule is about a port, or a range as `5000-5010`. */
export function ofPort(ports: string, transport: string): string {
  return `port port="${ports}" protocol="${transport}"`;
}

/** A command whose change holds after the next start, or a reload (firewall-cmd(1), option --permanent). */
export function permanently(...options: readonly string[]): string {
  return `sudo firewall-cmd --permanent ${options.join(' ')}`;
}

/** Puts permanent changes into force. */
export const RELOAD = 'sudo firewall-cmd --reload';
