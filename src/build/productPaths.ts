import { loadRegistry } from '../registry/index.ts';
import type { Software } from '../registry/schema/software.ts';
import { isLeftOut } from './leftOut.ts';

/** Astro's paths of the page of each product and of its forms, such as `/software/redis.json`. */
export function productPaths(): { params: { id: string }; props: { software: Software } }[] {
  return loadRegistry().software.map((software) => ({ params: { id: software.id }, props: { software } }));
}

/** Those of the Markdown and JSON of each product. */
export function productTwinPaths(): ReturnType<typeof productPaths> {
  return isLeftOut('twins') ? [] : productPaths();
}
