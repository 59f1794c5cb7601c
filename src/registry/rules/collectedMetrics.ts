import { servesMetrics } from '../collected.ts';
import type { Rule } from './rule.ts';

export const collectedMetrics: Rule = {
  name: 'collected-metrics',
  description: 'Metrics are for the machines that collect them, not for administrators or for this machine alone.',
  check: ({ software }) =>
    software.flatMap(({ file, ports }) =>
      ports.flatMap((port, index) =>
        servesMetrics(port) && (port.from === 'administrators' || port.from === 'this-machine')
          ? [
              {
                file,
                path: ['ports', index, 'from'],
                message: `${port.from}, but the role is metrics ("${port.role}"), which another machine collects`,
                remedy:
                  'say `from: nodes`, with `address: loopback` where it listens on the machine alone; or name in the role what people do there',
              },
            ]
          : [],
      ),
    ),
};
