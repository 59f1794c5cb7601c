import type { ObservedUse, Port } from '../schema/port.ts';
import type { Transport } from '../schema/primitives.ts';
import { TRANSPORTS } from '../transports.ts';
import { compareUses } from './order.ts';

type Facts = Pick<Port, 'services' | 'uses' | 'transports'>;

/**
 * The users of a port, each marked that speaks something else than the service of the port: its record says so, or it
 * uses none of the service's transports (323 is registered for RPKI on TCP; chrony has taken it on UDP). Without a
 * service there is no other protocol.
 */
export function withProtocols({ services, uses, transports }: Facts): ObservedUse[] {
  if (services.length === 0) return withoutProtocols(uses);
  const spoken = serviceTransports({ services, transports });
  return uses
    .map((use): ObservedUse =>
      use.transports.some((one) => spoken.includes(one)) ? use : { ...use, protocol: 'other' },
    )
    .sort(compareUses);
}

/** The users of a port that belongs to no service: there is no other protocol to speak. */
export function withoutProtocols(uses: ObservedUse[]): ObservedUse[] {
  if (!uses.some(({ protocol }) => protocol)) return uses;
  return uses.map(({ protocol, ...use }) => use).sort(compareUses);
}

/** On which transports the services of a port may be spoken: as they are registered, or as their records state. */
function serviceTransports({ services, transports }: Pick<Facts, 'services' | 'transports'>): Transport[] {
  return TRANSPORTS.filter((transport) =>
    services.some(
      ({ service, transports: stated = [] }) =>
        stated.includes(transport) || transports[transport].names.includes(service),
    ),
  );
}
