import { portMap } from '../map/portMap.ts';
import { loadRegistry } from '../registry/index.ts';
import { COLOURS, type Colour } from '../styles/colours.ts';

/** The port space in one picture, in the reader's colour scheme. */
export function GET(): Response {
  const { observed, assigned, setAside } = portMap(loadRegistry().ports);
  const fills = (scheme: 0 | 1) =>
    (Object.entries({ o: 'current', a: 'official', s: 'legacy' }) as [string, Colour][])
      .map(([name, colour]) => `.${name}{fill:${COLOURS[colour][scheme]}}`)
      .join('');
  const style = `path{shape-rendering:crispEdges}${fills(0)}@media(prefers-color-scheme:dark){${fills(1)}}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256"><style>${style}</style><path class="a" d="${assigned}"/><path class="s" d="${setAside}"/><path class="o" d="${observed}"/></svg>`;
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
}
