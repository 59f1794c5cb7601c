/** What needs no Unicode: nearly every name, and nearly every query. */
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * A text in the form in which texts are compared: lower-case, single spaces, no accents, no full-width forms, and the
 * digits of every script as 0 to 9.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const plain = PLAIN.test(lower) ? lower : toAsciiDigits(lower.normalize('NFKD').replace(/\p{M}/gu, ''));
  return plain
    .replace(/[ßøłđıæœ]/g, (letter) => WHOLE[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Letters that Unicode does not take apart. */
const WHOLE: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i', æ: 'ae', œ: 'oe' };

/** Unicode keeps the ten digits of a script together, in their order (The Unicode Standard, section 4.6). */
function toAsciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    let value = 0;
    while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint((digit.codePointAt(0) as number) - value - 1))) value++;
    return String(value);
  });
}

/** A folded text without anything that people leave out or mix up: `ms-sql-s`, `ms_sql_s` and `ms sql s` are one. */
export function toKey(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}+]/gu, '');
}

/** The words of a folded text. `+` stays: without it `c++` would be `c`. */
export function toWords(folded: string): string[] {
  return folded.split(/[^\p{L}\p{N}+]+/u).filter(Boolean);
}
