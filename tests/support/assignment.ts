import type { Assignment } from '../../src/registry/schema/assignment.ts';
import type { PortRange } from '../../src/registry/schema/primitives.ts';

type Changes = Partial<Omit<Assignment, 'ports'>> & { ports?: PortRange | number };

/** Rows of a file stand on lines of their own, and `assignmentsByPort` tells them apart by line. */
let line = 1;

/** A row that assigns 4321/tcp to `widget`, changed where a test wants it. */
export function row({ ports = 4321, ...changes }: Changes = {}): Assignment {
  return {
    ports: typeof ports === 'number' ? { start: ports, end: ports } : ports,
    transport: 'tcp',
    name: 'widget',
    description: 'Widget Protocol',
    status: 'assigned',
    assignees: [],
    references: [],
    line: line++,
    ...changes,
  };
}

/** The rows that assign a service on TCP and UDP, as most of the registry has it. */
export function rows(ports: PortRange | number, name: string, changes: Changes = {}): Assignment[] {
  return (['tcp', 'udp'] as const).map((transport) => row({ ports, name, transport, ...changes }));
}

/** A row without a name. */
export function unnamed(ports: PortRange | number, status: Assignment['status'], changes: Changes = {}): Assignment {
  return row({ ports, status, name: null, transport: null, description: status, ...changes });
}
