import { likelyUses } from '../../registry/uses/order.ts';
import type { ObservedUse, Port } from '../../registry/schema/port.ts';

/** Whether a reader may sit at the machine by way of this very port, so that closing it or ending its program locks them out. */
export function isOfASession({ uses, services }: Pick<Port, 'uses' | 'services'>): boolean {
  return services.some(({ service }) => SESSION_SERVICES.has(service)) || likelyUses(uses).some(carriesSessions);
}

const SESSION_SERVICES = new Set(['ssh', 'telnet', 'ms-wbt-server', 'rfb', 'wsman', 'wsmans']);

/** Remote access itself; a tunnel, which carries the sessions of those behind it; and what has a console of the machine. */
function carriesSessions({ kind, main, status, default: isDefault, direction, from, role }: ObservedUse): boolean {
  if (status !== 'current') return false;
  if (/\bSSH into\b/.test(role)) return true;
  if (kind === 'remote-access') return main || (isDefault && from === 'administrators');
  if (kind === 'vpn') return main && direction !== 'out' && from !== 'this-machine';
  return MANAGED.has(kind) && from === 'administrators' && CONSOLE.test(role);
}

const MANAGED: ReadonlySet<ObservedUse['kind']> = new Set(['virtualisation', 'network-gear', 'operating-system']);
const CONSOLE = /consol|screen|terminal|manage|web (?:interface|admin)|\b(?:SSH|Telnet)\b/i;
