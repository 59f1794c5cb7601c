import type { APIContext } from 'astro';
import { publishedSoftware } from '../../articles/published.ts';
import { productPaths } from '../../build/productPaths.ts';
import type { Software } from '../../registry/schema/software.ts';

/** In a build they are written without Astro (`src/build/twins.ts`). */
export const getStaticPaths = () => (import.meta.env.DEV ? productPaths() : []);

/** The record of a product, as `/schema/product.json` describes it. */
export function GET({ props, site }: APIContext<{ software: Software }>): Response {
  return Response.json(publishedSoftware(props.software, new URL(import.meta.env.BASE_URL, site).href));
}
