import { mapData } from '../../map/mapData.ts';
import { loadRegistry } from '../../registry/index.ts';

/** What the map must know of all ports. */
export function GET(): Response {
  const { ports, facets } = loadRegistry();
  return Response.json(mapData(ports, facets));
}
