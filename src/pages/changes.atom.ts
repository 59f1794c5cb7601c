import type { APIContext } from 'astro';
import { changesFeed } from '../articles/feed.ts';
import { loadRegistry } from '../registry/index.ts';

/** What has changed in the registry, for feed readers. */
export function GET({ site }: APIContext): Response {
  const body = changesFeed(loadRegistry(), new URL(import.meta.env.BASE_URL, site).href);
  return new Response(body, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}
