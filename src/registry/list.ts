/** So many products are named in titles and on the first screen of a port. */
export const NAMED = 3;

/** `a`, `a and b`, `a, b and c`. */
export function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** `a`, `a or b`, `a, b or c`. */
export function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** At most `most` words, then how many more there are: `a, b, c and 4 more`. A single one more is named. */
export function shortList(words: readonly string[], most = 3): string {
  return words.length <= most + 1 ? list(words) : `${words.slice(0, most).join(', ')} and ${words.length - most} more`;
}

/**
 * The form of a verb that fits its subjects: several, or one whose name is a plural (`Tuya devices`) or two (`TP-Link Kasa
 * and Tapo`).
 */
export function verb(subjects: readonly string[], one: string, many: string): string {
  return subjects.length > 1 || / and | [a-z]+[^\Ws]s$/.test(subjects[0] ?? '') ? many : one;
}

/** Texts that differ but for their capitals are one, the first: `HTTP` and `http` say the same. */
export function eachTextOnce(texts: readonly string[]): string[] {
  const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  return texts.filter((text, index) => texts.findIndex((other) => isSame(other, text)) === index);
}
