import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { answer } from '../../src/articles/answer.ts';
import { loadRegistry } from '../../src/registry/index.ts';
import type { Port } from '../../src/registry/schema/port.ts';

/** What the first screen of a port has to say, by judgement: one line of `tests/expected/first-screens.tsv`. */
interface Expected {
  number: number;
  /** The service or the product that the lead names before any other. */
  first: string;
  /** Further names that stand among those that the lead gives. */
  among: string[];
  pick: string;
  expose: string;
  browser: string;
  /** On which the commands work. */
  transports: string[];
}

const { ports } = loadRegistry();
const screens = readScreens();

test('the list holds at least 160 ports, each once', () => {
  assert.ok(screens.length >= 160);
  assert.equal(new Set(screens.map(({ number }) => number)).size, screens.length);
});

for (const { number, first, among, pick, expose, browser, transports } of screens) {
  test(`${number} is ${first}, and its answers are ${pick}, ${expose}, ${browser}`, () => {
    const port = ports[number] as Port;
    const lead = answer(port);
    const others = namesOf(port).filter((name) => !first.includes(name) && !name.includes(first));
    assert.ok(lead.includes(first), `"${first}" is not in the lead: ${lead}`);
    for (const other of others) {
      const at = placeOf(other, lead);
      assert.ok(at < 0 || placeOf(first, lead) < at, `"${other}" stands before "${first}": ${lead}`);
    }
    for (const name of among) assert.ok(lead.includes(name), `"${name}" is not in the lead: ${lead}`);
    assert.deepEqual(
      [port.verdict.pick.rule, port.verdict.expose.rule, port.verdict.browser.rule].join(),
      [pick, expose, browser].join(),
    );
    assert.deepEqual([...port.transportsInUse].sort(), [...transports].sort());
  });
}

/** Where a name stands as a word of its own: "Java" is not in "JavaScript". */
function placeOf(name: string, lead: string): number {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return lead.search(new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`));
}

/** Everybody who could be named instead. */
function namesOf({ services, uses }: Port): string[] {
  return [...new Set([...services.map(({ title }) => title), ...uses.map(({ product }) => product)])];
}

function readScreens(): Expected[] {
  const text = readFileSync(new URL('../expected/first-screens.tsv', import.meta.url), 'utf8');
  const [, ...lines] = text.trimEnd().split('\n');
  return lines.map((line) => {
    const [number, first = '', among = '', pick = '', expose = '', browser = '', transports = ''] = line.split('\t');
    return {
      number: Number(number),
      first,
      among: among.split('; ').filter(Boolean),
      pick,
      expose,
      browser,
      transports: transports.split(','),
    };
  });
}
