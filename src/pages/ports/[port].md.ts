import type { APIContext } from 'astro';
import { portMarkdown } from '../../articles/markdown.ts';
import { notablePortPaths } from '../../build/notablePorts.ts';
import { loadRegistry } from '../../registry/index.ts';
import type { Port } from '../../registry/schema/port.ts';

/** In a build they are written without Astro (`src/build/twins.ts`). */
export const getStaticPaths = () => (import.meta.env.DEV ? notablePortPaths() : []);

/** The page of a port as Markdown. */
export function GET({ params, site }: APIContext): Response {
  const port = loadRegistry().ports[Number(params['port'])] as Port;
  const body = portMarkdown(port, new URL(import.meta.env.BASE_URL, site).href);
  return new Response(body, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
}
