import type { Assignment } from '../schema/assignment.ts';
import type { Port } from '../schema/port.ts';
import { formerNames } from './formerNames.ts';
import { orderedNames } from './names.ts';
import { transportStates } from './transports.ts';

/** What follows from the rows of a port and from nothing else. */
export type OfficialFacts = Pick<Port, 'transports' | 'names' | 'formerNames'>;

/**
 * Reads the rows of every port. Lists of rows that ports share are read once, unless a service record prefers one of
 * the names on that port.
 *
 * @param rowsByPort as `assignmentsByPort` gives them
 * @param preferred the names that service records prefer on a port
 */
export function officialFacts(
  rowsByPort: readonly (readonly Assignment[])[],
  preferred: (port: number) => readonly string[],
): OfficialFacts[] {
  const known = new Map<readonly Assignment[], OfficialFacts>();
  return rowsByPort.map((rows, port) => {
    const names = preferred(port);
    if (names.length > 0) return read(rows, names);
    const facts = known.get(rows) ?? read(rows, names);
    known.set(rows, facts);
    return facts;
  });
}

function read(rows: readonly Assignment[], preferred: readonly string[]): OfficialFacts {
  return {
    transports: transportStates(rows, preferred),
    names: orderedNames(rows, preferred),
    formerNames: formerNames(rows),
  };
}
