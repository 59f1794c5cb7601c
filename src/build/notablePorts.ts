import { loadRegistry } from '../registry/index.ts';
import { isLeftOut } from './leftOut.ts';
import { portsToBuild } from './portsToBuild.ts';

/** Astro's paths of the twins of pages, which only ports with something to say have: `/ports/988.json`. */
export function notablePortPaths(): { params: { port: string } }[] {
  if (isLeftOut('twins')) return [];
  const { ports } = loadRegistry();
  return portsToBuild()
    .filter((number) => ports[number]?.notable)
    .map((number) => ({ params: { port: String(number) } }));
}
