/** Words as lines of a comment, each line with the same start and at most 100 characters. */
export function commentLines(words: readonly string[], start: string): string {
  return words
    .reduce<string[]>((lines, word) => {
      const longer = `${lines.at(-1)}, ${word}`;
      return lines.length > 0 && longer.length <= 100 ? [...lines.slice(0, -1), longer] : [...lines, start + word];
    }, [])
    .join('\n');
}
