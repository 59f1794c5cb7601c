import assert from 'node:assert/strict';
import { test } from 'vitest';
import { formatProblems } from '../../../src/registry/problems.ts';
import { parseYaml } from '../../../src/registry/records/parseYaml.ts';
import { SoftwareFile } from '../../../src/registry/schema/software.ts';
import { WIDGET } from './fixture.ts';

const LEVELS = 'two spaces for each level: four under "- port:"';
const INDENTATION = `the indentation differs from the lines above → ${LEVELS}`;
const QUOTES = 'put the text in quotes';

/** What writers do, and the one line that they get for it. */
const MISTAKES: [what: string, from: string, to: string, told: string][] = [
  ['a space too few', '    transport', '   transport', `7: ${INDENTATION}`],
  ['a space too many', '    transport', '     transport', `7: ${INDENTATION}`],
  ['a level too few', '    role', 'role', `9: ${INDENTATION}`],
  ['a tab', '    transport', '\ttransport', `7: a tab as indentation → ${LEVELS}`],
  [
    'a colon in a text',
    'client connections',
    'Beware: the server',
    `8: a colon and a space begin a new field → ${QUOTES}`,
  ],
  [
    'quotes that are never closed',
    'title: Manual',
    'title: "Manual',
    '14: the quotes that begin here are never closed → end the text with "',
  ],
  [
    'single quotes that are never closed',
    'title: Manual',
    "title: 'Manual",
    "14: the quotes that begin here are never closed → end the text with '",
  ],
  [
    'text after quotes',
    'title: Manual',
    'title: "Manual" of it',
    '14: the value ends before the end of the line: "title: "Manual" of it" → put the whole text in quotes',
  ],
  ['a backtick first', 'client connections', '`x` clients', `8: a text cannot begin with \` → ${QUOTES}`],
  ['an at sign first', 'client connections', '@x clients', `8: a text cannot begin with @ → ${QUOTES}`],
  ['a percent sign first', 'client connections', '%x clients', `8: a text cannot begin with % → ${QUOTES}`],
  ['a question mark first', 'client connections', '? clients', `8: a text cannot begin with ? and a space → ${QUOTES}`],
  ['an ampersand first', 'client connections', '&x clients', `8: &x is taken for an anchor → ${QUOTES}`],
  [
    'an exclamation mark first',
    'client connections',
    '!x clients',
    `8: a text that begins with ! is a tag → ${QUOTES}`,
  ],
  [
    'a tag that YAML knows',
    'client connections',
    '!!str clients',
    `8: tag:yaml.org,2002:str is taken for a tag → ${QUOTES}`,
  ],
  [
    'a star first',
    'name: Widget',
    'name: *widget',
    '1: alias *widget → write the value out, or put the text in quotes',
  ],
  [
    'a brace first',
    'client connections',
    '{port} of clients',
    '8: the value ends before the end of the line: "role: {port} of clients" → put the whole text in quotes',
  ],
  [
    'no space after the colon',
    'transport: tcp',
    'transport:tcp',
    '7: a space is missing after the colon → write "transport: tcp"',
  ],
  ['no space after the hyphen', '  - port', '  -port', '6: a space is missing after the hyphen → write "- port: …"'],
  [
    'no colon',
    'role: client',
    'role client',
    '8: no field: "role client connections" → write a field, a colon, a space and its value; or put a long text in quotes',
  ],
  [
    'a field twice',
    'kind: database',
    'kind: database\nkind: web',
    '3: the field kind stands here twice → keep one of the two',
  ],
  [
    'a list that is never closed',
    'transport: tcp',
    'transport: [tcp, udp',
    '7: the list that begins here is never closed → end it with ]; a text that begins with [ stands in quotes',
  ],
  [
    'a backslash in double quotes',
    'client connections',
    '"C:\\dir"',
    '8: invalid escape sequence \\d: in double quotes a backslash begins an escape → put the text in single quotes',
  ],
  [
    'a second document',
    'sources:',
    '---\nsources:',
    '12: a second document begins: a file is one record → take the line --- out',
  ],
];

for (const [what, from, to, told] of MISTAKES) {
  test(`${what}: one line says what it is, and nothing else of the file is told`, () => {
    const text = WIDGET.replace(from, to);
    assert.notEqual(text, WIDGET);
    assert.equal(formatProblems(parseYaml(text, 'w.yaml', SoftwareFile).problems), `w.yaml:${told}`);
  });
}

test('what the table does not know is told in the words of the parser', () => {
  const [problem] = parseYaml(`${WIDGET}? [a, b]\n: c\n`, 'w.yaml', SoftwareFile).problems;
  assert.match(problem?.message ?? '', /^no YAML: /);
});
