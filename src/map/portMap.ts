import type { Port } from '../registry/schema/port.ts';

/** The side of the map: 256 by 256 squares are 65,536 ports, row by row. */
export const SIDE = 256;

/** What a square shows, from the rarest to the commonest. Unassigned and dynamic ports are left empty. */
const LAYERS = {
  observed: ({ uses }: Port) => uses.length > 0,
  assigned: ({ status }: Port) => status === 'assigned',
  setAside: ({ status }: Port) =>
    status === 'reserved' || status === 'private-use' || status === 'deregistered' || status === 'other',
} as const;
export type Layer = keyof typeof LAYERS;

/** What the square of a port shows; nothing where it is empty. */
export function layerOf(port: Port): Layer | undefined {
  return (Object.keys(LAYERS) as Layer[]).find((layer) => LAYERS[layer](port));
}

/**
 * The port space as paths of an SVG of 256 by 256 units, one path per layer. Every port is in at most one layer; runs
 * of ports in a row become one rectangle each, which keeps the map at a tenth of a picture with 6,700 squares.
 */
export function portMap(ports: readonly Port[]): Record<Layer, string> {
  const paths: Record<Layer, string> = { observed: '', assigned: '', setAside: '' };
  for (let start = 0; start < ports.length;) {
    const layer = layerOf(ports[start] as Port);
    let end = start + 1;
    while (end % SIDE !== 0 && end < ports.length && layerOf(ports[end] as Port) === layer) end++;
    if (layer) paths[layer] += `M${start % SIDE} ${Math.floor(start / SIDE)}h${end - start}v1h-${end - start}z`;
    start = end;
  }
  return paths;
}
