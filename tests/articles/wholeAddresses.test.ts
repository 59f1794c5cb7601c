import assert from 'node:assert/strict';
import { test } from 'vitest';
import { withWholeAddresses } from '../../src/articles/wholeAddresses.ts';

const HOME = 'https://everyport.example/base/';

const CASES: readonly (readonly [what: string, written: string, whole: string])[] = [
  ['a link', 'See [22](/ports/22/).', 'See [22](<https://everyport.example/base/ports/22/>).'],
  ['one in angle brackets', '[22](</ports/22/>)', '[22](<https://everyport.example/base/ports/22/>)'],
  [
    'one with a title and a place on the page',
    '[22](/ports/22/#use "May \\"I\\"?")',
    '[22](<https://everyport.example/base/ports/22/#use> "May \\"I\\"?")',
  ],
  [
    'words with marks of their own, after letters of other scripts',
    'é😀 [**a** `b` [c]](/ports/1/)',
    'é😀 [**a** `b` [c]](<https://everyport.example/base/ports/1/>)',
  ],
  [
    'a reference',
    '[22][ssh]\n\n[ssh]: /ports/22/ "SSH"',
    '[22][ssh]\n\n[ssh]: <https://everyport.example/base/ports/22/> "SSH"',
  ],
  [
    'a link of HTML in a sentence',
    'See <a href="/ports/22/">22</a>.',
    'See [22](<https://everyport.example/base/ports/22/>).',
  ],
  ['a link of HTML', '<a href="/ports/22/">**22**</a>', '[**22**](<https://everyport.example/base/ports/22/>)'],
  ['one of HTML to another site', '<a href="https://example.org/">x</a>', '[x](<https://example.org/>)'],
  ['a heading with an id', '### Its *origin* {#origin}\n\nText.', '### Its *origin*\n\nText.'],
  ['a link to another site', '[x](https://example.org/)', '[x](https://example.org/)'],
  ['a link to a heading of the text', '[x](#origin)', '[x](#origin)'],
  ['what only looks like a link, in code', '`[x](/ports/22/)`', '`[x](/ports/22/)`'],
  [
    'what only looks like a link, in a block of code',
    '~~~\n[x](/ports/22/)\n\n[y]: /ports/22/\n~~~',
    '~~~\n[x](/ports/22/)\n\n[y]: /ports/22/\n~~~',
  ],
  ['what was escaped', '\\[x](/ports/22/)', '\\[x](/ports/22/)'],
];

for (const [what, written, whole] of CASES) {
  test(`outside of the site: ${what}`, () => {
    assert.equal(withWholeAddresses(written, HOME), whole);
  });
}
