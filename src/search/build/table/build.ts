import type { Registry } from '../../../registry/index.ts';
import { LETTERS } from '../../shared/alphabet.ts';
import { partOfLetter } from '../../shared/format.ts';
import { describedPorts, describedText } from './described.ts';
import { pageLines, serviceLine, termLines } from './known.ts';
import { registeredNames, registeredText } from './registered.ts';
import { listSoftware, type Listed } from './software.ts';
import { sections } from './write.ts';

/** The facts of which the table is made. */
export type TableFacts = Pick<Registry, 'ports' | 'services' | 'software' | 'guides' | 'searchWords'>;

/**
 * The texts of the name table by their names (`format.ts` describes them).
 *
 * @throws when a name holds a character that the format uses itself
 */
export function buildNameTable({ ports, guides, searchWords, ...records }: TableFacts): Map<string, string> {
  // By id, as the page of a port with several has them.
  const services = records.services
    .map((one) => called(one, searchWords.abroad?.services[one.service]))
    .sort((a, b) => a.id.localeCompare(b.id, 'en'));
  const software = records.software.map((one) => called(one, searchWords.abroad?.software[one.id]));
  const described = describedPorts(ports);
  const registered = registeredNames(ports);
  const listed = listSoftware(software, ports);
  const [wellKnown, rest] = [listed.filter(isWellKnown), listed.filter((product) => !isWellKnown(product))];
  const known = sections(
    pageLines(guides, searchWords),
    termLines(searchWords),
    services.filter(({ leads }) => leads).map(serviceLine),
    wellKnown.map(({ line }) => line),
    services.filter(({ leads }) => !leads).map(serviceLine),
  );
  return new Map([
    ['known', known],
    ['more', moreText(rest)],
    ['registered', registeredText(registered)],
    ...LETTERS.flatMap((letter): [string, string][] => [
      [partOfLetter('more', letter), moreText(withLetter(rest, letter))],
      [partOfLetter('registered', letter), registeredText(registered, letter)],
      [partOfLetter('described', letter), describedText(described, letter)],
      [partOfLetter('roles', letter), sections(withLetter(listed, letter).map(({ roles }) => roles))],
    ]),
  ]);
}

/** A record with its names in other languages beside its own. */
function called<T extends { aliases: string[] }>(record: T, abroad: readonly string[] = []): T {
  return { ...record, aliases: [...record.aliases, ...abroad] };
}

function moreText(listed: readonly Listed[]): string {
  return sections(
    listed.filter(({ isAttackTool }) => !isAttackTool).map(({ line }) => line),
    listed.filter(({ isAttackTool }) => isAttackTool).map(({ line }) => line),
  );
}

function withLetter(listed: readonly Listed[], letter: string): Listed[] {
  return listed.filter(({ letters }) => letters.has(letter));
}

/** The least prominence of what is loaded before anything is typed: more, and the first answer would come later. */
const WELL_KNOWN = 2;

function isWellKnown({ prominence }: Listed): boolean {
  return prominence <= WELL_KNOWN;
}
