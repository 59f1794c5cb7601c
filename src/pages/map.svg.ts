import { portMap } from '../map/portMap.ts';
import { loadRegistry } from '../registry/index.ts';

/** The port space in one picture, in the reader's colour scheme. */
export function GET(): Response {
  const { observed, assigned, setAside } = portMap(loadRegistry().ports);
  const style =
    'path{shape-rendering:crispEdges}.o{fill:#1c6b3c}.a{fill:#0a5a7d}.s{fill:#85520a}@media(prefers-color-scheme:dark){.o{fill:#7fd39f}.a{fill:#4b9cc2}.s{fill:#e0b566}}';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256"><style>${style}</style><path class="a" d="${assigned}"/><path class="s" d="${setAside}"/><path class="o" d="${observed}"/></svg>`;
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
}
