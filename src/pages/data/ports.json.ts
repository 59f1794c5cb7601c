import { portTable } from '../../articles/portTable.ts';
import { loadRegistry } from '../../registry/index.ts';

/** All ports in one table. */
export function GET(): Response {
  const { ports, snapshot } = loadRegistry();
  return Response.json({
    version: 1,
    licence: 'IANA registry data: CC0-1.0; observed use: CC-BY-4.0',
    asOf: snapshot.asOf,
    ports: portTable(ports),
  });
}
