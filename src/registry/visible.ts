/** Characters that nobody sees: Unicode's format characters, some of which turn the direction of writing, and its line ends. */
export const INVISIBLE = /[\p{Cf}\p{Zl}\p{Zp}]/u;

/** `U+202E`, as Unicode writes the number of a character. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * Outside text as a terminal or a page may show it: control and format characters by their numbers, so that none can move the
 * cursor, colour the text or turn it around. Newlines go with them: a line stays one line.
 */
export function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => `<${codePoint(character)}>`);
}
