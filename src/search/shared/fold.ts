/** A text in the form in which texts are compared: lower-case, single spaces, no accents, no full-width forms. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** A folded text without the separators that people leave out or mix up: `ms-sql-s`, `ms_sql_s` and `ms sql s` are one. */
export function toKey(folded: string): string {
  return folded.replace(/[-_./* ]/g, '');
}

/** The words of a folded text. `+` stays: without it `c++` would be `c`. */
export function toWords(folded: string): string[] {
  return folded.split(/[^\p{L}\p{N}+]+/u).filter(Boolean);
}
