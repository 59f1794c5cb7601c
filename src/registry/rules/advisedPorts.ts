import { shortList } from '../list.ts';
import { contains, portsOf } from '../ranges.ts';
import type { Finding, Rule } from './rule.ts';

export const advisedPorts: Rule = {
  name: 'advised-ports',
  description: "Advice on exposure is about ports that the product's own record lists.",
  check: ({ software }) =>
    software.flatMap(({ file, ports, exposure }) =>
      exposure.flatMap((advice, index): Finding[] => {
        const missing = advice.ports
          .flatMap((range) => [...portsOf(range)])
          .filter((number) => !ports.some(({ port }) => contains(port, number)));
        if (missing.length === 0) return [];
        return [
          {
            file,
            path: ['exposure', index, 'ports'],
            message: `not among the ports of this record: ${shortList(missing.map(String))}`,
            remedy: 'add it under "ports", or take it out of the advice',
          },
        ];
      }),
    ),
};
