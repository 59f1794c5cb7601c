import assert from 'node:assert/strict';
import { test } from 'vitest';
import { staticText } from '../../src/check/staticText.ts';
import { findings, story } from '../registry/rules/facts.ts';

const told = (body: string) =>
  findings(staticText, { prose: [{ ...story, body }] }).map(({ file, line, message }) => ({ file, line, message }));
const STATIC = 'an article is static MDX: expected text, plain elements and web links, found';

test('a text with headings, lists, links and plain elements is in order', () => {
  assert.deepEqual(
    told('### One\n\n- a [link](/ports/22/) and `{code}`\n\n<div class="x">\n\nwords\n\n</div>\n\n[^manual]'),
    [],
  );
});

test('what could run is told with the line of the file', () => {
  assert.deepEqual(told('One.\n\nTwo {1}.'), [{ file: story.file, line: story.line + 2, message: `${STATIC} {1}` }]);
  assert.deepEqual(told('[x](javascript:alert(1))'), [
    { file: story.file, line: story.line, message: `${STATIC} a link to javascript:alert(1)` },
  ]);
});

test('what is no MDX is told with the line, in the words of the compiler', () => {
  const [found] = told('One.\n\n<div>');
  assert.equal(found?.line, story.line + 2);
  assert.match(found?.message ?? '', /^Expected a closing tag for `<div>`/);
});

test('a text that is nested too deeply is told so, not with an error of the stack', () => {
  assert.deepEqual(told('>'.repeat(20_000)), [
    { file: story.file, line: story.line, message: 'the text is nested too deeply to be read' },
  ]);
});
