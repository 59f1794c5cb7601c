import type { APIContext } from 'astro';
import { publishedPort } from '../../articles/published.ts';
import { notablePortPaths } from '../../build/notablePorts.ts';
import { loadRegistry } from '../../registry/index.ts';
import type { Port } from '../../registry/schema/port.ts';

/** In a build they are written without Astro (`src/build/twins.ts`). */
export const getStaticPaths = () => (import.meta.env.DEV ? notablePortPaths() : []);

/** The record of a port, as `/schema/port.json` describes it. */
export function GET({ params, site }: APIContext): Response {
  const port = loadRegistry().ports[Number(params['port'])] as Port;
  return Response.json(publishedPort(port, new URL(import.meta.env.BASE_URL, site).href));
}
