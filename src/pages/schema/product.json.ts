import type { APIContext } from 'astro';
import { PublishedSoftware, publishedSchema } from '../../registry/schema/published.ts';

/** The JSON Schema of `/software/<id>.json`. */
export function GET({ site }: APIContext): Response {
  const id = new URL(`${import.meta.env.BASE_URL}schema/product.json`, site).href;
  return Response.json(publishedSchema(id, PublishedSoftware));
}
