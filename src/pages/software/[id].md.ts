import type { APIContext } from 'astro';
import { softwareMarkdown } from '../../articles/markdown.ts';
import { productTwinPaths } from '../../build/productPaths.ts';
import type { Software } from '../../registry/schema/software.ts';

export const getStaticPaths = productTwinPaths;

/** The page of a product as Markdown. */
export function GET({ props, site }: APIContext<{ software: Software }>): Response {
  const body = softwareMarkdown(props.software, new URL(import.meta.env.BASE_URL, site).href);
  return new Response(body, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
}
