import type { PortLink } from '../schema/port.ts';

/**
 * For every port the other ports that carry one of its registered names. The same name is not always the same
 * service: 35 names stand on several ports, and some of them are unrelated.
 *
 * @param namesByPort every registered name of each port
 */
export function sameName(namesByPort: readonly (readonly string[])[]): PortLink[][] {
  const holders = new Map<string, number[]>();
  namesByPort.forEach((names, port) => {
    for (const name of names) holders.set(name, [...(holders.get(name) ?? []), port]);
  });
  return namesByPort.map((names, port) =>
    names.flatMap((name) => {
      const ports = holders.get(name) ?? [];
      return ports.length > MOST ? [] : ports.filter((other) => other !== port).map((number) => ({ number, name }));
    }),
  );
}

/** A name on more ports than this is a range of the registry (x11, swx), which the page tells as a block. */
const MOST = 8;
