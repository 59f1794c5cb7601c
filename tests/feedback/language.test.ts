import assert from 'node:assert/strict';
import { test } from 'vitest';
import { languageFor } from '../../src/feedback/language.ts';

const EXPECTED: [wanted: string[], spoken: string][] = [
  [['ja-JP', 'en'], 'ja'],
  [['pt-BR'], 'pt'],
  [['ps-AF'], 'ps'],
  [['ar-EG'], 'ar'],
  [['zh'], 'zh-Hans'],
  [['zh-CN'], 'zh-Hans'],
  [['zh-TW'], 'zh-Hant'],
  [['zh-HK'], 'zh-Hant'],
  [['zh-Hant-MY'], 'zh-Hant'],
  [['nb-NO', 'de', 'en'], 'de'],
  [['nb-NO'], 'en'],
  [['en-US@posix', 'fr'], 'fr'],
  [['constructor'], 'en'],
  [[], 'en'],
];

for (const [wanted, spoken] of EXPECTED) {
  test(`a reader of ${wanted.join(', ') || 'no known language'} gets ${spoken}`, () =>
    assert.equal(languageFor(wanted), spoken));
}
