/** How many other ports a page offers. */
const OFFERED = 3;

/**
 * The nearest ports that may be picked, for every port that should not be.
 *
 * @param pickable for every port whether the verdict says that an application may pick it
 */
export function alternatives(pickable: readonly boolean[]): number[][] {
  const free = pickable.flatMap((yes, port) => (yes ? [port] : []));
  let above = 0;
  return pickable.map((yes, port) => {
    while (above < free.length && (free[above] as number) < port) above++;
    return yes ? [] : nearest(free, above, port);
  });
}

/** Merges outward from `port`: the free ports below end at `above - 1`, those above start at `above`. */
function nearest(free: readonly number[], above: number, port: number): number[] {
  const found: number[] = [];
  let below = above - 1;
  while (found.length < OFFERED && (below >= 0 || above < free.length)) {
    const down = below >= 0 ? port - (free[below] as number) : Infinity;
    const up = above < free.length ? (free[above] as number) - port : Infinity;
    found.push((up <= down ? free[above++] : free[below--]) as number);
  }
  return found.sort((a, b) => a - b);
}
