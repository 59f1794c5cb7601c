import assert from 'node:assert/strict';
import { test } from 'vitest';
import { port } from '../support/port.ts';
import { sectionMdx } from '../support/section.ts';
import { changeSentence, whatChanged, whenChanged } from '../../src/articles/changes.ts';
import { changesFeed } from '../../src/articles/feed.ts';
import { history } from '../../src/articles/sections/history.ts';
import { escapeMarkup } from '../../src/markup/escape.ts';
import { CHANGE_KINDS, type RegistryChange } from '../../src/registry/schema/change.ts';

const change = (changes: Partial<RegistryChange> = {}): RegistryChange => ({
  date: '2026-09-12',
  lastSeen: '2026-08',
  ports: { start: 988, end: 988 },
  transports: ['tcp'],
  kind: 'assigned',
  before: [],
  after: ['lustre'],
  ...changes,
});
const snapshot = { asOf: { assignments: '2026-08', metadata: '2014-07' }, note: 'How it was made & why.' } as never;
const home = 'https://everyport.example/base/';

test('a change is told with its ports, its transports, and what was before', () => {
  assert.equal(changeSentence(change()), '988, TCP: assigned to lustre.');
  assert.equal(
    changeSentence(
      change({
        kind: 'renamed',
        ports: { start: 6000, end: 6063 },
        transports: ['tcp', 'udp'],
        before: ['x'],
        after: ['y', 'z'],
      }),
    ),
    '6000 to 6063, TCP and UDP: named y and z; before: x.',
  );
});

for (const kind of CHANGE_KINDS) {
  test(`a change of the kind "${kind}" says what is and what was, and no sentence breaks without them`, () => {
    assert.match(
      whatChanged(change({ kind, before: ['old'], after: ['new'] })),
      kind === 'removed' ? /old/ : /new.*old/,
    );
    assert.match(whatChanged(change({ kind, before: [], after: [] })), /\.$/);
  });
}

test('when it changed lies between two readings of the registry', () => {
  assert.equal(whenChanged(change()), 'between August 2026 and September 2026');
  assert.equal(whenChanged(change({ lastSeen: '2026-09-12' })), 'September 2026');
});

test('the section of a port is there only where something has changed, and its text stays text', () => {
  assert.equal(sectionMdx(history, port({ number: 988 })), '');
  const mdx = sectionMdx(history, port({ number: 988, changes: [change({ after: ['{evil}<b>'] })] }));
  assert.match(mdx, /^## \[What changed about port 988\]\(#history\) \{#history\}/);
  assert.match(mdx, /assigned to \\\{evil\\\}&lt;b\\>/);
});

test('the feed has the latest change first and the start last, each with an id of its own', () => {
  const feed = changesFeed(
    { changes: [change(), change({ date: '2026-10-01', ports: { start: 1, end: 1 }, after: ['<a>'] })], snapshot },
    home,
  );
  const ids = [...feed.matchAll(/<entry><id>([^<]*)<\/id>/g)].map(([, id]) => id);
  assert.deepEqual(ids, [
    `${home}changes/#2026-10-01-1-tcp-assigned`,
    `${home}changes/#2026-09-12-988-tcp-assigned`,
    `${home}changes/#start`,
  ]);
  assert.match(feed, /<updated>2026-10-01T00:00:00Z<\/updated>\n<author>/);
  assert.match(feed, /assigned to &lt;a&gt;\./);
  assert.match(feed, /How it was made &amp; why\./);
});

test('a feed without changes still says how old the facts are', () => {
  const feed = changesFeed({ changes: [], snapshot }, home);
  assert.equal(feed.match(/<entry>/g)?.length, 1);
  assert.match(feed, /<updated>2026-08-01T00:00:00Z<\/updated>/);
});

test('what XML cannot hold is left out', () => {
  assert.equal(escapeMarkup('a\u0000\u000b<&">\ud800b\u{1f600}'), 'a&lt;&amp;&quot;&gt;b\u{1f600}');
});
