import { loadRegistry } from '../registry/index.ts';
import { portsToBuild } from './portsToBuild.ts';

/** Astro's paths of what only ports with something to say have, such as `/ports/988.json`. */
export function notablePortPaths(): { params: { port: string } }[] {
  const { ports } = loadRegistry();
  return portsToBuild()
    .filter((number) => ports[number]?.notable)
    .map((number) => ({ params: { port: String(number) } }));
}
