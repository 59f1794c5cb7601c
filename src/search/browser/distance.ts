/**
 * How many letters must be inserted, deleted, replaced or swapped with their neighbour to make one text of the other
 * (Damerau-Levenshtein distance, optimal string alignment).
 *
 * @param limit the largest distance that is of interest
 * @returns the distance, or `limit + 1` for anything larger
 */
export function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(at(last, to.length), limit + 1);
}

/** How many typos a text of this many letters may hold: fewer letters, and every other name would be a typo of it. */
export function allowedTypos(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * Which letters occur in a text, one bit each; digits and others share the bits that are left.
 * Two texts whose masks differ in more than two bits per allowed typo cannot be that close, which spares most comparisons.
 */
export function letterMask(text: string): number {
  let mask = 0;
  for (let index = 0; index < text.length; index++) mask |= 1 << (text.charCodeAt(index) & 31);
  return mask;
}

/** How many bits differ between two masks. */
export function differingBits(one: number, other: number): number {
  let bits = one ^ other;
  let count = 0;
  for (; bits !== 0; count++) bits &= bits - 1;
  return count;
}

/** The cell of a row that is known to be there. */
function at(row: readonly number[], column: number): number {
  return row[column] as number;
}
