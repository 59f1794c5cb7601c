import { withThousands } from '../../../src/build/format.ts';
import type { Registry } from '../../../src/registry/index.ts';
import type { NameTable } from '../../../src/search/browser/table/nameTable.ts';
import { exactNames, isFirst, isNextToMeant, lostNumbers, typedWithTypo } from '../../search/quality.ts';
import { table } from '../table.ts';

/** How often the right port is first. */
export function quality(registry: Pick<Registry, 'ports'>, names: NameTable): string {
  const numbers = registry.ports.map(({ number }) => number);
  const exact = exactNames(registry, names);
  const typos = typedWithTypo(registry, names);
  const shares: [what: string, right: number, all: number][] = [
    ['number', numbers.length - lostNumbers(numbers, names).length, numbers.length],
    ['registered name', exact.filter(isFirst).length, exact.length],
    [
      'the same, or next to the port that people mean by it',
      exact.filter((trial) => isFirst(trial) || isNextToMeant(trial)).length,
      exact.length,
    ],
    ['registered name of five letters or more with one typo', typos.filter(isFirst).length, typos.length],
  ];
  const rows = shares.map(([what, right, all]) => [
    what,
    withThousands(right),
    withThousands(all),
    `${((100 * right) / all).toFixed(2)} %`,
  ]);
  return table(['first result is right for', 'right', 'of', 'share'], rows);
}
