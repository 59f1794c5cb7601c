import assert from 'node:assert/strict';
import { test } from 'vitest';
import { plainElements } from '../../../src/registry/rules/plainElements.ts';
import { findings, story } from './facts.ts';

const told = (body: string, file = story.file) =>
  findings(plainElements, { prose: [{ ...story, file, body }] }).map(({ line, message }) => [line, message]);
const GUIDE = 'content/guides/port-ranges.mdx';

test('Markdown, plain elements, footnotes and ids of a story’s own headings are in order', () => {
  assert.deepEqual(
    told(
      '### One {#one}\n\n<details open>\n<summary>x</summary>\n\n```sh\nss\n```\n\n</details>\n\n[^a]\n\n[^a]: <kbd>A</kbd>',
    ),
    [],
  );
  assert.deepEqual(told('## Tcp\n\n### Who\n\n| a | b |\n| --- | --- |\n| c | d |', GUIDE), []);
});

test('an id or a class of an element is told with its line', () => {
  for (const [text, name] of [
    ['<span id="main">x</span>', 'id in <span>'],
    ['<span className="visually-hidden">x</span>', 'className in <span>'],
    ['<b class="official">x</b>', 'class in <b>'],
    ['<b ariaLabel="x">x</b>', 'ariaLabel in <b>'],
    ['<div id="search">\n\nx\n\n</div>', 'id in <div>'],
    ['<h3 id="own">x</h3>', 'id in <h3>'],
  ] as const)
    assert.deepEqual(told(`One.\n\n${text}`), [[11, name]], text);
});

test('a heading takes no id that the page has, and none twice', () => {
  for (const id of ['who', 'udp', 'sources', 'main', 'search-field', 'fn-1', 'systems-0'])
    assert.deepEqual(told(`### Title {#${id}}`), [[9, `the page has an id "${id}" of its own`]]);
  assert.deepEqual(told('### A {#a}\n\n### B {#a}'), [[11, 'two headings of this text have the id "a"']]);
});

test('the id of a guide’s heading is made of its words', () => {
  assert.deepEqual(told('## Main', GUIDE), [[9, 'the page has an id "main" of its own']]);
  assert.deepEqual(told('## One\n\n### One', GUIDE), [[11, 'two headings of this text have the id "one"']]);
  assert.deepEqual(told('## Title {#x}', GUIDE), [[9, 'id in <h2>']]);
});
