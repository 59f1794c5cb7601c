import type { PortLink, Port } from '../schema/port.ts';

/** How many neighbours a page shows on either side. */
const REACH = 3;

/**
 * The nearest ports that have a name, on either side of every port.
 *
 * @param labels for every port its name, or `null` where nothing is on record
 */
export function neighbours(labels: readonly (string | null)[]): Port['neighbours'][] {
  const below = labels.map((): PortLink[] => []);
  const above = labels.map((): PortLink[] => []);
  sweep(labels, below, 1);
  sweep(labels, above, -1);
  return labels.map((_, port) => ({ below: below[port] ?? [], above: above[port] ?? [] }));
}

/** Walks through the ports in one direction, with the last named ports passed in hand: one pass instead of 65,536 searches. */
function sweep(labels: readonly (string | null)[], result: PortLink[][], step: 1 | -1): void {
  let passed: PortLink[] = [];
  for (let port = step === 1 ? 0 : labels.length - 1; port >= 0 && port < labels.length; port += step) {
    result[port] = passed;
    const name = labels[port];
    if (name) passed = [{ number: port, name }, ...passed].slice(0, REACH);
  }
}
