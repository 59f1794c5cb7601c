import assert from 'node:assert/strict';
import { test } from 'vitest';
import { readGuides } from '../../../src/registry/records/guides.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { STORY } from './fixture.ts';

const guide = (order: number) =>
  STORY.replace(
    'sources:',
    `title: Widgets\nsummary: What a widget is, in one sentence of some length.\norder: ${order}\nsources:`,
  );

test('guides stand in their own order, and the file name is their address', (t) => {
  const { guides, problems } = readGuides(
    temporaryFolder(t, { 'a-last-one.mdx': guide(2), 'the-first.mdx': guide(1) }),
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(
    guides.map(({ id, title }) => [id, title]),
    [
      ['the-first', 'Widgets'],
      ['a-last-one', 'Widgets'],
    ],
  );
});

for (const name of ['What-is.mdx', 'what is.mdx', 'what--is.mdx', 'what.md', '..mdx']) {
  test(`a file called ${name} is no guide`, (t) => {
    const { problems } = readGuides(temporaryFolder(t, { [name]: guide(1) }));
    assert.match(problems[0]?.message ?? '', /lower-case words joined by single hyphens/);
  });
}

test('a guide without a place in the list is refused, at the line of the file', (t) => {
  const { guides, problems } = readGuides(temporaryFolder(t, { 'what.mdx': guide(0) }));
  assert.deepEqual(guides, []);
  assert.deepEqual(
    problems.map(({ line, field }) => [line, field]),
    [[4, 'order']],
  );
});
