import type { Registry } from '../../../registry/index.ts';
import { LETTERS } from '../../shared/alphabet.ts';
import { partOfLetter } from '../../shared/format.ts';
import { knownText } from './known.ts';
import { registeredNames, registeredText } from './registered.ts';

/**
 * The texts of the name table by their names (`format.ts` describes them).
 *
 * @throws when a name holds a character that the format uses itself
 */
export function buildNameTable({
  ports,
  services,
  software,
}: Pick<Registry, 'ports' | 'services' | 'software'>): Map<string, string> {
  const registered = registeredNames(ports);
  return new Map([
    ['known', knownText(services, software, ports)],
    ['registered', registeredText(registered)],
    ...LETTERS.map((letter): [string, string] => [partOfLetter(letter), registeredText(registered, letter)]),
  ]);
}
