import type { Port } from '../../../registry/schema/port.ts';
import { letterOf } from '../../shared/alphabet.ts';
import { fold, toKey, toWords } from '../../shared/fold.ts';
import { FIELD } from '../../shared/format.ts';
import { stem } from '../../shared/words/inflection.ts';
import { sections } from './write.ts';

/** The ports whose descriptions in the registry hold a word, by the word without its ending. */
export type Described = ReadonlyMap<string, readonly number[]>;

/**
 * The words of the registry's descriptions. Ports with nothing to say and those of a block but its first have none, nor
 * have ports of which every word stands in a name already (`hp-san-mgmt`, "HP SAN Mgmt"): by these they are found.
 */
export function describedPorts(ports: readonly Port[]): Described {
  const byWord = new Map<string, number[]>();
  for (const port of ports.filter(speaks)) {
    for (const word of new Set(wordsAbout(port).map(stem))) {
      const list = byWord.get(word);
      if (list) list.push(port.number);
      else byWord.set(word, [port.number]);
    }
  }
  return byWord;
}

/** The text with the words of a letter (`format.ts`). */
export function describedText(described: Described, letter: string): string {
  const lines = [...described].filter(([word]) => letterOf(word) === letter).sort(([a], [b]) => (a < b ? -1 : 1));
  return sections(lines.map(([word, numbers]) => [word, steps(numbers)].join(FIELD)));
}

/** Ascending numbers as the steps between them, in base 36. */
function steps(numbers: readonly number[]): string {
  return numbers.map((number, index) => (number - (numbers[index - 1] ?? 0)).toString(36)).join(' ');
}

/** Of ports that were registered together and of which nothing else is known, the first speaks for all. */
function speaks({ notable, archetype, block, number }: Port): boolean {
  return notable && !(archetype === 'assigned-block' && block && number > block.range.start);
}

function wordsAbout({ names, assignments, formerNames, reportedUses }: Port): string[] {
  const sentences = [
    ...assignments.filter(isTelling).map(({ description }) => description),
    ...formerNames.map(({ note }) => note),
    ...reportedUses,
  ];
  const words = [...names, ...sentences].flatMap((text) => toWords(fold(text))).filter((word) => !/^\d+$/.test(word));
  const keys = names.map((name) => toKey(fold(name))).join(' ');
  return words.every((word) => keys.includes(word)) ? [] : words;
}

/** Rows that only say "Reserved" or "Unassigned" would put one word into hundreds of ports. */
function isTelling({ status }: Port['assignments'][number]): boolean {
  return status !== 'reserved' && status !== 'unassigned';
}
