import type { Rule } from './rule.ts';

export const attackTools: Rule = {
  name: 'attack-tools',
  description: 'A tool made for attacks has no prominence: no reader of a port is likely to mean it.',
  check: ({ software }) =>
    software
      .filter(
        ({ attack, prominence, ports }) => attack && [prominence, ...ports.map((port) => port.prominence)].some(Number),
      )
      .map(({ file }) => ({
        file,
        path: ['attack'],
        message: 'true, beside a prominence',
        remedy: 'delete the prominence of the record and of its ports, or `attack` if it is no such tool',
      })),
};
