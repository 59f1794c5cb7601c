import type { PortRange, Transport } from '../registry/schema/primitives.ts';
import type { Entry, RecipeProduct } from './product.ts';

/** A port that two products want on one machine, where only one of them can have it. */
export interface Conflict {
  range: PortRange;
  transports: readonly Transport[];
  claimants: readonly { id: string; name: string; role: string; settings: Entry['settings'] }[];
}

/** Discovery by multicast: programs share these ports by design, with SO_REUSEADDR (RFC 6762 §15.1 for 5353, SSDP's 1900). */
const SHARED: readonly string[] = ['1900/udp', '5353/udp'];

/**
 * The ports that several products want, each once. Only ports count on which the products listen by default and today:
 * where one is moved already, or only asks outward, nothing collides. Long ranges, of which a product takes some ports,
 * count only against single ports.
 */
export function conflicts(products: readonly RecipeProduct[]): Conflict[] {
  const claims = products.flatMap(({ id, name, entries }) =>
    entries.filter(isTaken).map((entry) => ({ ...entry, id, name })),
  );
  const found = new Map<string, Conflict>();
  for (const [index, claim] of claims.entries()) {
    for (const other of claims.slice(index + 1)) {
      const common = commonOf(claim, other);
      if (claim.id === other.id || !common) continue;
      const key = `${common.range.start}-${common.range.end}`;
      const known = found.get(key)?.claimants ?? [];
      const added = [claim, other].filter(({ id }) => !known.some((one) => one.id === id));
      found.set(key, {
        ...common,
        claimants: [...known, ...added.map(({ id, name, role, settings }) => ({ id, name, role, settings }))],
      });
    }
  }
  return [...found.values()];
}

/** Whether the product holds the port by itself. What this machine alone needs is held as well as what all may reach. */
function isTaken({ place, isListening }: Entry): boolean {
  return place !== 'outgoing' && isListening;
}

/** As wide as a range may be to say what each of its ports is: the display ports of X11. */
const NARROW = 64;

function commonOf(a: Entry, b: Entry): Pick<Conflict, 'range' | 'transports'> | undefined {
  const range = { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
  const transports = a.transports.filter((transport) => b.transports.includes(transport));
  if (range.start > range.end || range.end - range.start >= NARROW || transports.length === 0) return undefined;
  const free = transports.filter((transport) => !SHARED.includes(`${range.start}/${transport}`));
  return free.length > 0 ? { range, transports: free } : undefined;
}
