import type { APIContext } from 'astro';

export function GET({ site }: APIContext): Response {
  const sitemap = new URL(`${import.meta.env.BASE_URL}sitemap.xml`, site);
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
}
