import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'vitest';
import type { TestContext } from 'vitest';
import { formatProblems } from '../../../src/registry/problems.ts';
import { readStories } from '../../../src/registry/records/stories.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { STORY } from './fixture.ts';

function problemsOf(t: TestContext, text: string, name = '988.mdx') {
  const folder = temporaryFolder(t, { [name]: text });
  return formatProblems(readStories(folder).problems).replaceAll(`${folder}${path.sep}`, '');
}

test('a story belongs to the port that names its file; its front matter is no part of the text', (t) => {
  const { stories, problems } = readStories(temporaryFolder(t, { '988.mdx': STORY, '0.mdx': STORY }));
  assert.deepEqual(problems, []);
  assert.deepEqual([...stories.keys()].sort(), [0, 988]);
  assert.equal(stories.get(988)?.body, '### Widgets\n\nThey listen here.[^manual]');
  assert.deepEqual(Object.keys(stories.get(988)?.sources ?? {}), ['manual']);
});

test('a story may have CRLF', (t) => {
  assert.equal(problemsOf(t, STORY.replaceAll('\n', '\r\n')), '');
});

for (const name of ['lustre.mdx', '0988.mdx', '65536.mdx', '988.md', '-1.mdx', '988.mdx.bak']) {
  test(`a file called ${name} is no story`, (t) => {
    assert.equal(
      problemsOf(t, STORY, name),
      `${name}: expected the number of a port, 0 to 65535, and .mdx → rename the file: 988.mdx is the story of port 988`,
    );
  });
}

const UNFINISHED: [what: string, text: string][] = [
  ['no front matter', '### Widgets\n\nThey listen here.\n'],
  ['front matter that does not end', '---\nsources: {}\n\n### Widgets\n'],
  ['front matter and no text', STORY.slice(0, STORY.indexOf('###'))],
];

for (const [what, text] of UNFINISHED) {
  test(`a story with ${what} is refused`, (t) => {
    assert.equal(
      problemsOf(t, text),
      '988.mdx:1: expected front matter between two lines of ---, then the text → npm run new -- story 988 shows how a text begins',
    );
  });
}

test('lines of the front matter are those of the file', (t) => {
  assert.equal(
    problemsOf(t, STORY.replace('kind: vendor', 'kind: seller')),
    '988.mdx:7 sources.manual.kind: "seller" is not known → one of: vendor, standard, independent',
  );
});

test('the text knows on which line of the file it begins', (t) => {
  const { prose } = readStories(temporaryFolder(t, { '988.mdx': STORY }));
  const [line = 0] = prose.map((text) => text.line);
  assert.equal(STORY.split('\n')[line - 1], '### Widgets');
});
