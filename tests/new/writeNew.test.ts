import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'vitest';
import { staticText } from '../../src/check/staticText.ts';
import { writeNew } from '../../src/new/writeNew.ts';
import { formatProblems, type Problem } from '../../src/registry/problems.ts';
import { readGuides } from '../../src/registry/records/guides.ts';
import { readServices } from '../../src/registry/records/services.ts';
import { readSoftware } from '../../src/registry/records/software.ts';
import { readStories } from '../../src/registry/records/stories.ts';
import { TODO } from '../../src/registry/records/unfilled.ts';
import { registryFiles } from '../../src/registry/files.ts';
import { recordSchema, type RecordKind } from '../../src/registry/schema/records.ts';
import { SoftwarePort } from '../../src/registry/schema/software.ts';
import { RULES, checkRules } from '../../src/registry/rules/index.ts';
import { row } from '../support/assignment.ts';

const TODAY = '2026-02-03';
const home = process.cwd();
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'every-port-'));
  for (const name of ['software', 'services', 'ports', 'guides'])
    mkdirSync(path.join(folder, 'content', name), { recursive: true });
  process.chdir(folder);
});

afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

/** Everything that the check finds in the records of the folder. */
function check(): Problem[] {
  const [software, services, stories, guides] = [readSoftware(), readServices(), readStories(), readGuides()];
  const assignments = [row({ name: 'gadget', ports: 4321 })];
  const prose = [...stories.prose, ...guides.prose];
  const broken = checkRules(
    { assignments, software: software.records, services: services.records, guides: guides.guides, prose },
    [...RULES, staticText],
  );
  return [software, services, stories, guides].flatMap(({ problems }) => problems).concat(broken);
}

/** Writes what each TODO asks for, in their order. */
function fillIn(file: string, answers: readonly string[]): void {
  const left = [...answers];
  const text = readFileSync(file, 'utf8').replace(
    new RegExp(`(?<=^|: )${TODO} .*$`, 'gm'),
    () => left.shift() ?? assert.fail(`${file} asks for more`),
  );
  assert.deepEqual(left, [], `${file} asks for less`);
  writeFileSync(file, text);
}

const SOURCE = ['Manual', 'https://example.org/manual', 'vendor'];
const SENTENCE = 'A server that keeps the widgets of a whole house.';

const SKELETONS: [args: [string, string], file: string, answers: string[]][] = [
  [
    ['software', 'widget-server'],
    'content/software/widget-server.yaml',
    [
      'Widget Server',
      'database',
      'https://example.org/',
      SENTENCE,
      '4321',
      '[tcp, udp]',
      'client connections',
      'false',
      'current',
      ...SOURCE,
    ],
  ],
  [['service', 'gadget'], 'content/services/gadget.yaml', ['Gadget', 'gadget', '[4321]', SENTENCE, ...SOURCE]],
  [['story', '988'], 'content/ports/988.mdx', [...SOURCE, 'They listen here.[^manual]']],
  [
    ['guide', 'what-is-a-widget'],
    'content/guides/what-is-a-widget.mdx',
    ['What is a widget?', SENTENCE, ...SOURCE, 'A widget is a thing.[^manual]', 'It stands on a port.[^manual]'],
  ],
];

for (const [args, file, answers] of SKELETONS) {
  test(`the skeleton of a ${args[0]} is refused until it is filled in, with what to write and where`, () => {
    assert.equal(writeNew(args, TODAY), file);
    const text = readFileSync(file, 'utf8').split('\n');
    const marked = text.flatMap((line, index) => (!line.startsWith('#') && line.includes(TODO) ? [index + 1] : []));
    const problems = check();
    assert.deepEqual(
      problems.map(({ rule, line }) => [rule, line]),
      marked.map((line) => ['filled-in', line]),
    );
    for (const { line, message } of problems)
      assert.ok(text[(line as number) - 1]?.includes(message.replace('still to be filled in: ', `${TODO} `)), message);
  });

  test(`the skeleton of a ${args[0]}, once filled in, passes the schema and the rules`, () => {
    fillIn(writeNew(args, TODAY), answers);
    assert.equal(formatProblems(check()), '');
    assert.ok(readFileSync(file, 'utf8').includes(`accessed: ${TODAY}`));
  });

  test(`a ${args[0]} that is there already is left as it is`, () => {
    writeFileSync(file, 'mine');
    assert.throws(() => writeNew(args, TODAY), {
      name: 'UsageError',
      message: `${file} is there already: change it, or choose another id.`,
    });
    assert.equal(readFileSync(file, 'utf8'), 'mine');
  });
}

for (const [args, file, answers] of SKELETONS.slice(0, 2)) {
  test(`the fields that may be left out stand in the record of a ${args[0]} as hints that are sound`, () => {
    fillIn(writeNew(args, TODAY), answers);
    const text = readFileSync(file, 'utf8').replace(/^( *)# (?= *(- )?[a-z]+:)/gm, '$1');
    writeFileSync(file, text);
    assert.equal(formatProblems(check()), '');
    const { properties } = JSON.parse(recordSchema(args[0] as RecordKind)) as { properties: object };
    // A tool made for attacks has no prominence, so no record has both.
    for (const field of Object.keys(properties).filter((name) => name !== 'attack'))
      assert.match(text, new RegExp(`^${field}:`, 'm'));
  });
}

test('every field of a port stands in the record of a product', () => {
  const text = readFileSync(writeNew(['software', 'widget-server'], TODAY), 'utf8');
  // Two stand for the whole product already, and the third is only for ports that a service record leads to.
  const apart = ['process', 'prominence', 'protocol'];
  for (const field of Object.keys(SoftwarePort.shape).filter((name) => !apart.includes(name)))
    assert.match(text, new RegExp(`^  [ -] (# )?${field}:`, 'm'));
});

test('the name and the ports of a service that IANA has registered are filled in', () => {
  const { csv } = registryFiles();
  mkdirSync(path.dirname(csv), { recursive: true });
  copyFileSync(path.join(home, csv), csv);
  const text = readFileSync(writeNew(['service', 'telnets'], TODAY), 'utf8');
  assert.match(text, /^service: telnets\nports: \[992\] /m);
});

test('the first line tells an editor where the schema is', () => {
  for (const kind of ['software', 'service']) {
    const [first] = readFileSync(writeNew([kind, 'x'], TODAY), 'utf8').split('\n');
    assert.equal(first, `# yaml-language-server: $schema=../../public/schema/content/${kind}.json`);
  }
});

test('a new guide comes last in the list', () => {
  const [args, , answers] = SKELETONS.at(-1) as (typeof SKELETONS)[0];
  fillIn(writeNew(args, TODAY), answers);
  fillIn(writeNew(['guide', 'another'], TODAY), answers);
  assert.deepEqual(
    readGuides().guides.map(({ id, order }) => [id, order]),
    [
      ['what-is-a-widget', 1],
      ['another', 2],
    ],
  );
});

const REFUSED = [
  [],
  ['software'],
  ['gadget', 'x'],
  ['constructor', 'x'],
  ['software', 'x', 'y'],
  ['software', 'Widget'],
  ['software', 'my widget'],
  ['software', '../widget'],
  ['software', 'a/b'],
  ['software', '.'],
  ['software', '-x'],
  ['software', '__proto__'],
  ['service', 'Gadget'],
  ['guide', 'what_is'],
  ['story', 'ssh'],
  ['story', '65536'],
  ['story', '-1'],
  ['story', '0988'],
  ['story', '9.5'],
  ['story', '1e3'],
  ['story', '../988'],
];

for (const args of REFUSED) {
  test(`"${args.join(' ')}" is refused with what was expected, and writes nothing`, () => {
    assert.throws(() => writeNew(args, TODAY), { name: 'UsageError', message: /npm run new -- software <id>/ });
    assert.deepEqual(check(), []);
  });
}
