import { loadRegistry } from '../registry/index.ts';
import type { Port } from '../registry/schema/port.ts';
import { portsToBuild } from './portsToBuild.ts';

/** Those of the ports that get a page that have something to say, and so have twins: Markdown and JSON. */
export function notablePorts(): Port[] {
  const { ports } = loadRegistry();
  return portsToBuild()
    .flatMap((number) => ports[number] ?? [])
    .filter(({ notable }) => notable);
}

/** Astro's paths of the twins of pages, such as `/ports/988.json`, for the dev server. */
export function notablePortPaths(): { params: { port: string } }[] {
  return notablePorts().map(({ number }) => ({ params: { port: String(number) } }));
}
