import { pickData } from '../../pick/data.ts';
import { loadRegistry } from '../../registry/index.ts';

/** Which ports are free, as bits: all that the script of `/pick/` needs to offer some. */
export function GET(): Response {
  const { ports, scanned, facets } = loadRegistry();
  return Response.json(pickData(ports, scanned, facets));
}
