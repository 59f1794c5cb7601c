import { formatRange } from '../ranges.ts';
import type { Finding, Rule } from './rule.ts';

export const portOnce: Rule = {
  name: 'port-once',
  description: 'A record lists a port once for each transport.',
  check: ({ software }) =>
    software.flatMap(({ file, ports }) => {
      const seen = new Map<string, number>();
      return ports.flatMap(({ port, transport }, index): Finding[] => {
        const [again] = transport.map((one) => `${formatRange(port)}/${one}`).filter((key) => seen.has(key));
        for (const one of transport) seen.set(`${formatRange(port)}/${one}`, index);
        if (!again) return [];
        return [
          {
            file,
            path: ['ports', index, 'port'],
            message: `this record lists ${again} above already`,
            remedy: 'make one entry of the two, with a role that names both uses',
          },
        ];
      });
    }),
};
