import { portsOf } from '../ranges.ts';
import type { Change } from '../schema/change.ts';

/** What has changed about each port, the latest first. */
export function changesByPort(changes: readonly Change[]): Map<number, Change[]> {
  const byPort = new Map<number, Change[]>();
  for (const change of changes.toReversed()) {
    for (const port of portsOf(change.ports)) byPort.set(port, [...(byPort.get(port) ?? []), change]);
  }
  return byPort;
}
