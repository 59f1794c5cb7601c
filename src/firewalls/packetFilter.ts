import { COMMON_TRANSPORTS } from '../registry/transports.ts';

/** pf of macOS (pf.conf(5)). */
export const PACKET_FILTER = { name: 'Packet filter', transports: COMMON_TRANSPORTS } as const;

/** What a rule says. */
interface PacketRule {
  action: 'block' | 'pass';
  /** Whether it ends the search. Without, the last rule that matches decides. */
  isQuick?: boolean;
  /** `! lo0`: on all interfaces but the one over which the machine speaks to itself. */
  interfaces?: string;
  transports: readonly string[];
  /** `any`, a network, or a list of networks. */
  source: string;
  /** A port, or a range as `5000:5010`. */
  ports: string;
}

export function packetRule({ action, isQuick = false, interfaces, transports, source, ports }: PacketRule): string {
  const protocols = transports.length === 1 ? transports[0] : `{ ${transports.join(', ')} }`;
  return [
    `${action} in`,
    isQuick && 'quick',
    interfaces && `on ${interfaces}`,
    `proto ${protocols} from ${source} to any port ${ports}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/**
 * The command that works on an anchor. Trap: `pfctl -f -` alone replaces the main rules, and with them the anchors that
 * Apple's services rely on (the head of macOS's /etc/pf.conf warns of it). An anchor below "com.apple" is read by those
 * rules and can be emptied by itself.
 */
export function onAnchor(name: string): string {
  return `sudo pfctl -a com.apple/${name}`;
}

/** Turns the filter on, which macOS leaves off. */
export const ENABLE = 'sudo pfctl -E';
