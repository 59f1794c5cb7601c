import assert from 'node:assert/strict';
import { test } from 'vitest';
import { FACES } from '../../src/feedback/vote.ts';
import { RIGHT_TO_LEFT, FEEDBACK_WORDS, type Words } from '../../src/feedback/words.ts';

const SCRIPTS: Record<string, RegExp> = {
  ar: /\p{Script=Arabic}/u,
  hi: /\p{Script=Devanagari}/u,
  ja: /\p{Script=Hiragana}|\p{Script=Katakana}/u,
  ko: /\p{Script=Hangul}/u,
  ps: /\p{Script=Arabic}/u,
  ru: /\p{Script=Cyrillic}/u,
  'zh-Hans': /\p{Script=Han}/u,
  'zh-Hant': /\p{Script=Han}/u,
};

test('the languages that readers were promised are there', () => {
  const promised = ['en', 'ja', 'ps', 'ar', 'zh-Hans', 'es', 'fr', 'de', 'pt', 'ru', 'hi', 'ko'];
  assert.deepEqual(
    promised.filter((language) => !Object.hasOwn(FEEDBACK_WORDS, language)),
    [],
  );
});

for (const [language, words] of Object.entries<Words>(FEEDBACK_WORDS)) {
  const texts = [...Object.values({ ...words, faces: '' }), ...FACES.map((face) => words.faces[face])].filter(
    (text) => text !== '',
  );

  test(`${language} has every word, each a different one`, () => {
    assert.equal(texts.length, Object.keys(FEEDBACK_WORDS.en).length - 1 + FACES.length);
    assert.equal(new Set(texts).size, texts.length);
    assert.deepEqual(
      texts.filter((text) => text !== text.trim() || text !== text.normalize('NFC')),
      [],
    );
  });

  test(`${language} is written in its own script`, () => {
    const script = SCRIPTS[language] ?? /\p{Script=Latin}/u;
    assert.deepEqual(
      texts.filter((text) => !script.test(text)),
      [],
    );
  });

  test(`${language} asks with a question mark`, () => {
    for (const text of [words.question, words.wrong]) assert.match(text, /[?？؟]$/);
  });
}

test('languages in the Arabic script are written from right to left, and no others', () => {
  const arabic = Object.entries<Words>(FEEDBACK_WORDS).filter(([, { question }]) =>
    /\p{Script=Arabic}/u.test(question),
  );
  assert.deepEqual(new Set(arabic.map(([language]) => language)), RIGHT_TO_LEFT);
});
