/** Characters that nobody sees, among them those that turn the direction of writing: format characters of Unicode. */
export const INVISIBLE = /\p{Cf}/u;

/** `U+202E`, as Unicode writes the number of a character. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * Outside text as a terminal may show it: control and format characters by their numbers, so that none can move the
 * cursor, colour the text or turn it around. Newlines go with them: a line stays one line.
 */
export function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => `<${codePoint(character)}>`);
}
