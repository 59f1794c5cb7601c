import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import type { CheckReport } from '../../src/check/report.ts';
import { STORY, WIDGET } from '../registry/records/fixture.ts';
import { hostileFolder } from './folder.ts';

const { at, check } = hostileFolder();

function write(file: string, text: string): void {
  writeFileSync(at(`content/${file}`), text);
}

test('words that are only hostile are accepted: they are shown as words', () => {
  const { status, stdout } = check();
  assert.match(stdout, /(^|\n)0 errors, \d+ warnings? in content\/\n$/);
  assert.equal(status, 0);
});

const WITH_BOMB = `x: &a [${'y, '.repeat(9)}y]\nname: [*a, *a]\n`;
const story = (body: string) => STORY.replace('They listen here.', body);

/** What cannot be shown as words, by the file in which somebody puts it: all of it is refused in one run. */
const REFUSED: [file: string, text: string, rule: string, message: RegExp][] = [
  ['software/..%2f..%2fevil.yaml', WIDGET, 'file-name', /lower-case words/],
  ['software/....yaml', WIDGET, 'file-name', /lower-case words/],
  ['software/__proto__.yaml', WIDGET, 'file-name', /lower-case words/],
  ['software/<script>.yaml', WIDGET, 'file-name', /lower-case words/],
  ['software/a b.yaml', WIDGET, 'file-name', /lower-case words/],
  ['software/\u001b[31mred.yaml', WIDGET, 'file-name', /lower-case words/],
  ['services/..\\evil.yaml', WIDGET, 'file-name', /lower-case words/],
  ['guides/..mdx', STORY, 'file-name', /lower-case words/],
  ['ports/1e3.mdx', STORY, 'file-name', /the number of a port/],
  ['ports/-0.mdx', STORY, 'file-name', /the number of a port/],
  ['software/proto.yaml', `${WIDGET}__proto__:\n  polluted: yes\n`, 'schema', /unknown field/],
  [
    'software/proto-source.yaml',
    WIDGET.replaceAll('manual:', '__proto__:'),
    'source-exists',
    /no source is called "manual"/,
  ],
  [
    'software/proto-cited.yaml',
    WIDGET.replace('source: manual', 'source: __proto__'),
    'source-exists',
    /no source is called "__proto__"/,
  ],
  [
    'software/script-homepage.yaml',
    WIDGET.replace('https://example.org/', 'javascript:canary()'),
    'schema',
    /is no web address/,
  ],
  [
    'software/data-source.yaml',
    WIDGET.replace('https://example.org/manual', 'data:text/html,<script>canary()</script>'),
    'schema',
    /is no web address/,
  ],
  ['software/control.yaml', WIDGET.replace('name: Widget', 'name: "Wid\\u0000get"'), 'schema', /a control character/],
  [
    'software/separator.yaml',
    WIDGET.replace('name: Widget', 'name: "Wid|get"'),
    'findable-names',
    /cannot hold "Wid\|get"/,
  ],
  ['software/long.yaml', WIDGET.replace('name: Widget', `name: ${'W'.repeat(1e4)}`), 'schema', /10000 characters/],
  ['software/huge.yaml', WIDGET.replace('name: Widget', `name: ${'W'.repeat(1e6)}`), 'readable', /bytes \(limit/],
  ['software/unseen.yaml', WIDGET.replace('name: Widget', 'name: "Wid\\u2028get"'), 'visible-text', /U\+2028/],
  ['software/turned.yaml', WIDGET.replace('name: Widget', 'name: Wid\u202Egets'), 'visible-text', /U\+202E/],
  ['software/half.yaml', WIDGET.replace('name: Widget', 'name: "Wid\\uD800get"'), 'visible-text', /U\+D800/],
  [
    'ports/6.mdx',
    story('### x {#x onmouseover="canary()" style="position:fixed"}\n'),
    'static-text',
    /found onmouseover in <h3>/,
  ],
  ['ports/7.mdx', story('### x {.x}\n'), 'static-text', /found className in <h3>/],
  ['software/bomb.yaml', WITH_BOMB, 'yaml', /&a is taken for an anchor/],
  ['software/tag.yaml', WIDGET.replace('name: Widget', 'name: !!js/function "canary()"'), 'yaml', /tag/i],
  ['ports/1.mdx', story('<script>canary()</script>'), 'static-text', /found <script>/],
  ['ports/2.mdx', story('{canary()}'), 'static-text', /found \{canary\(\)\}/],
  ['ports/3.mdx', story('[x](javascript:canary())'), 'static-text', /a link to javascript:canary\(\)/],
  ['ports/4.mdx', story('import x from "node:fs"\n'), 'static-text', /found import/],
  ['ports/5.mdx', story('<div onclick="canary()">x</div>'), 'static-text', /onclick in <div>/],
];

test('what cannot be shown as words is refused, each with its rule, its file and a message', () => {
  for (const [file, text] of REFUSED) write(file, text);
  symlinkSync('/etc/passwd', at('content/software/a-link.yaml'));
  mkdirSync(at('content/software/a-folder.yaml'));

  const { status, stdout } = check(['--json']);
  assert.equal(status, 1);
  const { problems, counts, rules } = JSON.parse(stdout) as CheckReport;
  const refused: typeof REFUSED = [
    ...REFUSED,
    ['software/a-link.yaml', '', 'file-name', /found a link/],
    ['software/a-folder.yaml', '', 'file-name', /found a folder/],
  ];
  for (const [file, , rule, message] of refused) {
    const found = problems.filter((problem) => problem.file === `content/${file}` && problem.rule === rule);
    assert.ok(
      found.some((problem) => message.test(problem.message)),
      `${file}: ${JSON.stringify(found)}`,
    );
  }
  const errors = problems.filter(({ severity }) => severity === 'error');
  assert.deepEqual(
    [...new Set(errors.map(({ file }) => file))].sort(),
    refused.map(([file]) => `content/${file}`).sort(),
  );
  assert.equal(counts.errors, errors.length);
  assert.deepEqual(
    problems.filter(({ rule }) => !rules.some(({ name }) => name === rule)),
    [],
    'a rule that is not listed',
  );
});

test('in GitHub Actions, each problem is one workflow command, and the terminal stays as it was', () => {
  const { stdout, stderr } = check([], { GITHUB_ACTIONS: 'true' });
  const commands = stdout.split('\n').filter((line) => line.startsWith('::'));
  const { counts } = JSON.parse(check(['--json']).stdout) as CheckReport;
  assert.equal(commands.length, counts.errors + counts.warnings);
  for (const command of commands)
    assert.match(command, /^::(error|warning) file=content\/[^,:]+(,line=\d+)?,title=[^,:]+::/);
  assert.doesNotMatch(stdout + stderr, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});

test('nothing of it has touched what every object has', () => {
  assert.equal(Object.keys(Object.prototype).length, 0);
  assert.equal('polluted' in {}, false);
  assert.match(readFileSync(at('content/software/proto.yaml'), 'utf8'), /polluted/);
});

test('the rules can be listed, and an unknown option is told', () => {
  const { stdout } = check(['--rules']);
  for (const name of ['schema', 'registry-csv', 'alias-once', 'static-text'])
    assert.match(stdout, new RegExp(`^${name} +[A-Z]`, 'm'));
  const { status, stderr } = check(['--jsn']);
  assert.equal(status, 1);
  assert.match(stderr, /^Unknown option '--jsn'/);
});
