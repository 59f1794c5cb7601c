/** Codes of terminals: colours (ECMA-48 CSI) and window titles (OSC). */
const TERMINAL = /\x1b(?:\[[0-9;?]{0,30}[A-Za-z]|\][^\x07\x1b]{0,200}\x07?)/g;
/** Marks that nobody sees: zero width, directions of writing, byte order. */
const INVISIBLE = /[\u00ad\u200b\u200d-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Control characters, no-break spaces, the zero width non-joiner, with which Persian parts words, half characters. */
const BLANK = /[\x00-\x08\x0b-\x1f\x7f-\xa0\u2000-\u200a\u200c\u202f\u3000]|\p{Cs}/gu;
/** Other forms of ASCII: full width (Unicode, Halfwidth and Fullwidth Forms). */
const WIDE = /[\uff01-\uff5e]/g;
/** A colon directly behind a word in a script without spaces: a space is put behind it (连接：192.0.2.1:80). */
const AFTER_IDEOGRAPH = /(?<=[\u2e80-\u9fff\uac00-\ud7af])[:\uff1a](?=[\d[])/g;
const ENTITIES: Record<string, string> = { gt: '>', lt: '<', amp: '&', quot: '"', '#39': "'" };

/**
 * A line as its readers want it: nothing invisible, the digits of any script as 0 to 9, plain quotes, no HTML entities.
 * Blanks at both ends stay, because some tables are known by them.
 */
export function clean(text: string): string {
  return text
    .replace(TERMINAL, '')
    .replace(INVISIBLE, '')
    .replace(BLANK, ' ')
    .replace(AFTER_IDEOGRAPH, ': ')
    .replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/(?!\d)\p{Nd}/gu, asciiDigit)
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/&(gt|lt|amp|quot|#39);/g, (_entity, name: string) => ENTITIES[name] ?? '');
}

/** Each script has its ten digits in one run, the zero first (Unicode, 4.6 Numeric Value). */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}

/** In lower case, without the accents of Latin and Cyrillic letters; Kana and Hangul stay whole. */
export function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u0307ı]/g, (sign) => (sign === 'ı' ? 'i' : ''));
}
