import { contains, portsOf } from '../ranges.ts';
import type { Rule } from './rule.ts';

export const advisedPorts: Rule = {
  name: 'advised-ports',
  description: "Advice on exposure is about ports that the product's own record lists.",
  check: ({ software }) =>
    software.flatMap(({ file, ports, exposure }) =>
      exposure.flatMap((advice, index) =>
        advice.ports
          .flatMap((range) => [...portsOf(range)])
          .filter((number) => !ports.some(({ port }) => contains(port, number)))
          .map((number) => ({
            file,
            path: ['exposure', index, 'ports'],
            message: `port ${number} is not among the ports of this record`,
            remedy: 'add it under "ports", or take it out of the advice',
          })),
      ),
    ),
};
