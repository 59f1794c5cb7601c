import { readFileSync } from 'node:fs';
import { readRegistry } from '../../src/registry/csv/readRegistry.ts';
import { assignmentsByPort } from '../../src/registry/merge/byPort.ts';
import type { Assignment } from '../../src/registry/schema/assignment.ts';
import { REGISTRY } from '../registry/csv/fixture.ts';

/** Every row of the bundled registry, without anything curated. */
export const ianaAssignments = readRegistry(readFileSync(REGISTRY), REGISTRY).assignments;

const byPort = assignmentsByPort(ianaAssignments);

/** The rows of the bundled registry that cover a port. */
export function ianaRows(port: number): readonly Assignment[] {
  return byPort[port] ?? [];
}

/** The same for every port, indexed by number. */
export const ianaRowsByPort: readonly (readonly Assignment[])[] = byPort;
