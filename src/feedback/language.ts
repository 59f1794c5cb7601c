import { FEEDBACK_WORDS, type Language } from './words.ts';

/**
 * The first language of the reader that the widget speaks, else English. `wanted` is `navigator.languages`: tags in
 * the reader's order of preference. `zh-TW` and `zh-HK` are found under the script that they are written in, as Unicode's
 * likely subtags say.
 */
export function languageFor(wanted: readonly string[]): Language {
  return wanted.map(spoken).find((language) => language !== undefined) ?? 'en';
}

function spoken(tag: string): Language | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return [`${language}-${script}`, language].find(isSpoken);
  } catch {
    // Some browsers on Linux pass on the system's own name of a locale, such as `en-US@posix`.
    return undefined;
  }
}

function isSpoken(tag: string): tag is Language {
  return Object.hasOwn(FEEDBACK_WORDS, tag);
}
