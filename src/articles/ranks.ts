/**
 * How well known the entries of a long list are, a digit each in their order, 0 for those without a rank; nothing where none
 * has one. An attribute of its own on each of 8080's users would weigh ten times as much. `src/enhance/lists.ts` reads it.
 */
export function ranksOf(entries: readonly { rank?: number | undefined }[]): string {
  return entries.some(({ rank }) => rank) ? entries.map(({ rank = 0 }) => rank).join('') : '';
}
