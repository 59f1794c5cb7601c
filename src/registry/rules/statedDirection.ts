import { formatRange } from '../ranges.ts';
import { list } from '../list.ts';
import type { Rule } from './rule.ts';

/** From so many current ports on, a reader needs a recipe for the firewall, and it is made of these two fields. */
const RECIPE = 3;

export const statedDirection: Rule = {
  name: 'stated-direction',
  description: `A product with ${RECIPE} or more current ports says of each who opens the connection and who should reach it.`,
  severity: 'warning',
  check: ({ software }) =>
    software.flatMap(({ file, ports }) => {
      const current = ports.filter(({ status }) => status === 'current');
      const silent = current.filter(({ direction, from }) => !direction || (!from && direction !== 'out'));
      if (current.length < RECIPE || silent.length === 0) return [];
      return [
        {
          file,
          path: ['ports', ports.indexOf(silent[0] as (typeof ports)[0])],
          message: `no direction or no "from" for ${list([...new Set(silent.map(({ port }) => formatRange(port)))])}`,
          remedy: 'say both, as the source tells: recipes for firewalls are made of them',
        },
      ];
    }),
};
