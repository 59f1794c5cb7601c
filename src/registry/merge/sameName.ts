import type { PortLink } from '../schema/port.ts';
import { MOST_PORTS } from '../serviceNames.ts';

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
      return ports.length > MOST_PORTS
        ? []
        : ports.filter((other) => other !== port).map((number) => ({ number, name }));
    }),
  );
}
