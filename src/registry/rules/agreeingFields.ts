import { contains } from '../ranges.ts';
import type { Software } from '../schema/software.ts';
import type { Rule } from './rule.ts';

export const agreeingFields: Rule = {
  name: 'agreeing-fields',
  description:
    'What an entry says of its direction, its address and who should reach it can be true together, and agrees with the advice.',
  check: ({ software }) =>
    software.flatMap(({ file, ports, exposure }) =>
      ports.flatMap((entry, index) =>
        CONTRADICTIONS.filter(({ holds }) => holds(entry, adviceFor(entry, exposure))).map(({ field, message }) => ({
          file,
          path: ['ports', index, field],
          message,
          remedy: 'look into the source again, and keep the one that it says',
        })),
      ),
    ),
};

type Entry = Software['ports'][number];
type Advised = Software['exposure'][number]['advice'];

/** How a role says that the number is not the host's. */
const INSIDE = /\b(inside|within) (the|its|their|a) (\w+ )?containers?\b/i;

const CONTRADICTIONS: { field: keyof Entry; message: string; holds: (entry: Entry, advice: Advised[]) => boolean }[] = [
  {
    field: 'address',
    message: 'loopback is where a product listens, but this one asks outward',
    holds: ({ direction, address }) => direction === 'out' && address === 'loopback',
  },
  {
    field: 'address',
    message: 'the role says that it is inside a container, where the address does not',
    holds: ({ role, address }) => INSIDE.test(role) && address !== 'container',
  },
  {
    field: 'from',
    message: 'anyone should reach it, but the advice is to keep it on this machine or in a trusted network',
    holds: ({ from }, advice) =>
      from === 'anyone' && advice.some((one) => one === 'this-machine' || one === 'trusted-network'),
  },
  {
    field: 'from',
    message: 'this machine alone should reach it, but the advice is that it may face the Internet',
    holds: ({ from }, advice) => from === 'this-machine' && advice.includes('internet'),
  },
  {
    field: 'process',
    message: 'a path, where tools show the name of the program alone',
    holds: ({ process }) =>
      process !== undefined &&
      !('kernel' in process) &&
      Object.values(process)
        .flat()
        .some((name) => /[/\\]/.test(name ?? '')),
  },
];

function adviceFor({ port }: Entry, exposure: Software['exposure']): Advised[] {
  return exposure.filter(({ ports }) => ports.some(({ start }) => contains(port, start))).map(({ advice }) => advice);
}
