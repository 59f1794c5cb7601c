import assert from 'node:assert/strict';
import { test } from 'vitest';
import { storyHeadings } from '../../../src/registry/rules/storyHeadings.ts';
import { findings, story } from './facts.ts';

const told = (body: string, file = story.file) =>
  findings(storyHeadings, { prose: [{ ...story, file, body }] }).map(({ line, message }) => [line, message]);

test('a heading above the third level of a story is told, in either spelling', () => {
  assert.deepEqual(told('### One\n\n## Two\n\nThree\n=====\n'), [
    [11, 'a heading of level 2 in a story'],
    [13, 'a heading of level 1 in a story'],
  ]);
});

test('a guide begins at the second level', () => {
  assert.deepEqual(told('## One\n\n### Two\n\n# Three\n', 'content/guides/one.mdx'), [
    [13, 'a heading of level 1 in a guide'],
  ]);
});

test('a # in code or in a sentence is no heading', () => {
  assert.deepEqual(told('```sh\n# ss -ltn\n## x\n```\n\nThe # is a comment.\n'), []);
});
