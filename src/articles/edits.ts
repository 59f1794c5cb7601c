/** A place in a text, by its offsets, and what stands there afterwards. */
export interface Edit {
  from: number;
  to: number;
  words: string;
}

/** A text after some edits, no two of which overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((before, { from, to, words }) => before.slice(0, from) + words + before.slice(to), text);
}
