import type { APIContext } from 'astro';
import { softwareMarkdown } from '../../articles/markdown.ts';
import { productPaths } from '../../build/productPaths.ts';
import { loadRegistry } from '../../registry/index.ts';
import type { Software } from '../../registry/schema/software.ts';

/** In a build they are written without Astro (`src/build/twins.ts`). */
export const getStaticPaths = () => (import.meta.env.DEV ? productPaths() : []);

/** The page of a product as Markdown. */
export function GET({ props, site }: APIContext<{ software: Software }>): Response {
  const body = softwareMarkdown(props.software, loadRegistry().ports, new URL(import.meta.env.BASE_URL, site).href);
  return new Response(body, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
}
