import type { APIContext } from 'astro';
import { publishedSchema } from '../../registry/schema/published.ts';

/** The JSON Schema of `/ports/<number>.json`. */
export function GET({ site }: APIContext): Response {
  return Response.json(publishedSchema(new URL(`${import.meta.env.BASE_URL}schema/port.json`, site).href));
}
