/** How many other ports a page offers. */
const OFFERED = 3;

/** How far away a port still counts as near, to either side, and how many have to be near to choose among them. */
const NEAR = 250;
const ENOUGH = 30;

/**
 * Ports that may be picked, for every port that should not be. They are spread over the free ports by the number asked
 * for, near it where there are any, so that no handful of ports becomes the one that every page offers.
 *
 * @param pickable for every port whether the verdict says that an application may pick it
 */
export function alternatives(pickable: readonly boolean[]): number[][] {
  const free = pickable.flatMap((yes, port) => (yes ? [port] : []));
  let [from, to] = [0, 0];
  return pickable.map((yes, port) => {
    while (from < free.length && (free[from] as number) < port - NEAR) from++;
    while (to < free.length && (free[to] as number) <= port + NEAR) to++;
    if (yes) return [];
    const near = free.slice(from, to);
    return spread(near.length >= ENOUGH ? near : free, port);
  });
}

/** Some of the ports, at even distances from a place that the seed decides. */
function spread(ports: readonly number[], seed: number): number[] {
  const first = scramble(seed) % ports.length;
  const step = Math.max(1, Math.floor(ports.length / OFFERED));
  const found = Array.from({ length: Math.min(OFFERED, ports.length) }, (_, index) => {
    return ports[(first + index * step) % ports.length] as number;
  });
  return found.sort((a, b) => a - b);
}

/** Multiplies by 2^32 divided by the golden ratio, so that neighbours end far apart (Knuth, TAOCP vol. 3, §6.4). */
function scramble(port: number): number {
  return Math.imul(port + 1, 0x9e3779b1) >>> 0;
}
