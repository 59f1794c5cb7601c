import { PORT_COUNT } from '../ranges.ts';
import type { PortRange } from '../schema/primitives.ts';
import type { PortStatus } from '../schema/port.ts';

/** For every unassigned port the unbroken run of unassigned ports that it lies in; `null` for the others. */
export function gaps(statuses: readonly PortStatus[]): (PortRange | null)[] {
  const found: (PortRange | null)[] = Array.from({ length: PORT_COUNT }, () => null);
  let start = 0;
  while (start < PORT_COUNT) {
    if (statuses[start] !== 'unassigned') {
      start++;
      continue;
    }
    let end = start;
    while (statuses[end + 1] === 'unassigned') end++;
    found.fill({ start, end }, start, end + 1);
    start = end + 1;
  }
  return found;
}
