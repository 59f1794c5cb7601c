import { fold, toKey } from './fold.ts';

/** The letters under which names are listed. Names that start with no letter of the alphabet stand under `0-9`. */
export const LETTERS = ['0-9', ...'abcdefghijklmnopqrstuvwxyz'];

/** The letter under which a name is listed: that of its first character which is not a separator. */
export function letterOf(text: string): string {
  const [first = ''] = toKey(fold(text));
  return LETTERS.includes(first) ? first : '0-9';
}
