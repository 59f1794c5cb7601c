import type { APIContext } from 'astro';
import { loadRegistry } from '../registry/index.ts';
import { lastChanged, lastChecked } from '../registry/lastChanged.ts';
import { formatRange } from '../registry/ranges.ts';
import { shelves } from '../registry/shelves.ts';
import { OVERVIEWS } from '../registry/sitePages.ts';

/** The pages worth indexing. A few thousand: one file holds 50,000 (sitemaps.org, "Sitemap file requirements"). */
export function GET({ site }: APIContext): Response {
  const { ports, software, guides } = loadRegistry();
  const entries: [path: string, day?: string][] = [
    ...OVERVIEWS.map((path): [string] => [path.slice(1)]),
    ...guides.map((guide): [string, string] => [`guides/${guide.id}/`, lastChecked(guide)]),
    ...shelves().map(({ range }): [string] => [`ranges/${formatRange(range)}/`]),
    ...software.map((product): [string, string] => [`software/${product.id}/`, lastChecked(product)]),
    ...ports
      .filter(({ notable }) => notable)
      .map((port): [string, string] => [`ports/${port.number}/`, lastChanged(port)]),
  ];
  const urls = entries.map(([path, day]) => {
    const url = new URL(import.meta.env.BASE_URL + path, site);
    return `<url><loc>${url}</loc>${day ? `<lastmod>${day}</lastmod>` : ''}</url>`;
  });
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
  return new Response(body, { headers: { 'Content-Type': 'application/xml' } });
}
