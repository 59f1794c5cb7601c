import { loadRegistry } from '../registry/index.ts';
import type { Software } from '../registry/schema/software.ts';

/** Astro's paths of the page of each product and of its forms, such as `/software/redis.json`. */
export function productPaths(): { params: { id: string }; props: { software: Software } }[] {
  return loadRegistry().software.map((software) => ({ params: { id: software.id }, props: { software } }));
}
