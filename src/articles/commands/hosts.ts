import { isListening } from '../../registry/uses/order.ts';
import type { ObservedUse, Port } from '../../registry/schema/port.ts';
import { SYSTEM_IDS, SYSTEMS, type System } from '../systemNames.ts';

/**
 * On which systems somebody may have a program that listens there: those on which the known ones run. A service may be
 * spoken on any system, by programs that are not on record. None where all are devices, on which no reader sets up a
 * firewall; the firewall of a machine does not see pods either, yet it may be the one in front of them.
 */
export function hostsOf({ services, uses }: Pick<Port, 'services' | 'uses'>): readonly System[] {
  const listening = uses.filter(isListening);
  const current = listening.filter(({ status }) => status === 'current');
  const known = current.length > 0 ? current : listening;
  if (services.length > 0 || known.length === 0) return SYSTEMS;
  return SYSTEMS.filter((system) => known.some((use) => runsOn(use, system)));
}

function runsOn({ platform }: ObservedUse, system: System): boolean {
  return platform === 'cluster' || (platform !== 'device' && platform.includes(SYSTEM_IDS[system]));
}
