import { contains, formatRange } from '../ranges.ts';
import type { Rule } from './rule.ts';

export const otherProtocol: Rule = {
  name: 'other-protocol',
  description: 'A port entry says `protocol: other` only where a service that readers know has the port.',
  check: ({ software, services }) => {
    const known = services.filter(({ leads }) => leads).flatMap(({ ports }) => ports);
    return software.flatMap(({ file, ports }) =>
      ports.flatMap(({ port, protocol }, index) =>
        !protocol || known.some((number) => contains(port, number))
          ? []
          : [
              {
                file,
                path: ['ports', index, 'protocol'],
                message: `no service is on record for ${formatRange(port)}`,
                remedy: 'leave the field out: it is for a product on a port of a service that it does not speak',
              },
            ],
      ),
    );
  },
};
