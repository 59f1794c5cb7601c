import type { APIContext, GetStaticPaths } from 'astro';
import { productOf } from '../../recipes/product.ts';
import { loadRegistry } from '../../registry/index.ts';
import type { Software } from '../../registry/schema/software.ts';

export const getStaticPaths = (() =>
  loadRegistry().software.map((software) => ({
    params: { id: software.id },
    props: { software },
  }))) satisfies GetStaticPaths;

/** The ports of a product as far as opening them goes, for the scripts of its page and of `/open/`. */
export function GET({ props }: APIContext): Response {
  return Response.json(productOf((props as { software: Software }).software, loadRegistry().ports));
}
