import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { article, articleMdx } from '../../src/articles/article.ts';
import { articleHtml } from '../../src/articles/html.ts';
import { portMarkdown } from '../../src/articles/markdown.ts';
import { plateOf } from '../../src/articles/plate.ts';
import { portCsv, portTable } from '../../src/articles/portTable.ts';
import { publishedPort } from '../../src/articles/published.ts';
import { portCard } from '../../src/cards/card.ts';
import { drawCard } from '../../src/cards/template.ts';
import { explain } from '../../src/explain/explain.ts';
import { toMarkdown, toText } from '../../src/explain/table.ts';
import { searchRecords } from '../../src/search/build/records.ts';
import { siteFacts } from '../explain/facts.ts';
import { readRows, ssh } from '../registry/csv/fixture.ts';
import { assignedPort } from '../support/port.ts';

/** What a reader cannot see, but for the ends of lines, which Markdown and CSV have. */
const UNSEEN = /(?![\n\r\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const HOME = 'https://everyport.example/';

describe.each([
  ['a direction override', '\u202E', 'U+202E'],
  ['a direction isolate', '\u2066', 'U+2066'],
  ['a zero-width space', '\u200B', 'U+200B'],
  ['a byte order mark', '\uFEFF', 'U+FEFF'],
])('%s in the registry', (_what, character, code) => {
  const spoilt = (field: 'Service Name' | 'Description') =>
    readRows([ssh({ [field]: `pay${character}pal`, 'Port Number': '4321' })]);

  test('is refused in a service name, with its line', () => {
    const { assignments, problems } = spoilt('Service Name');
    assert.deepEqual(assignments, []);
    assert.deepEqual(
      problems.filter(({ severity }) => severity === 'error').map(({ line, field, message }) => [line, field, message]),
      [[2, 'Service Name', `invisible character ${code}`]],
    );
  });

  test('is shown by its number from a description, on page, card and in every file, with a warning for the update', () => {
    const { assignments, problems } = spoilt('Description');
    assert.deepEqual(
      problems.map(({ line, severity }) => [line, severity]),
      [[2, 'warning']],
    );
    const description = assignments[0]?.description ?? '';
    const port = assignedPort('ssh', {}, description);
    const shown = {
      page: articleHtml(articleMdx(article(port))),
      plate: JSON.stringify(plateOf(port)),
      'Markdown twin': portMarkdown(port, HOME),
      card: drawCard(portCard(port))
        .lines.map(({ text }) => text)
        .join('\n'),
      JSON: JSON.stringify(publishedPort(port, HOME)),
      CSV: portCsv(portTable([port])),
    };
    for (const [place, text] of Object.entries(shown)) {
      assert.doesNotMatch(text, UNSEEN, place);
      assert.ok(text.includes(code), `${place}: ${text}`);
    }
    const records = searchRecords({ ports: [port], software: [], guides: [] });
    assert.doesNotMatch(JSON.stringify(records), UNSEEN);
  });

  test('in a pasted text stands in no cell of /explain/', () => {
    const line = `tcp LISTEN 0 5 0.0.0.0:6379 0.0.0.0:* users:(("redis${character}-server",pid=1,fd=3))`;
    const { rows } = explain(line, siteFacts());
    assert.equal(rows.length, 1);
    for (const text of [JSON.stringify(rows), toMarkdown(rows, false), toText(rows, false)])
      assert.doesNotMatch(text, UNSEEN);
    assert.match(rows[0]?.who ?? '', /Redis/);
  });
});
