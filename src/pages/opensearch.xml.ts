import type { APIContext } from 'astro';

/** Lets a browser add the site as a search engine (OpenSearch 1.1, "OpenSearch description document"). */
export function GET({ site }: APIContext): Response {
  const url = (path: string) => new URL(import.meta.env.BASE_URL + path, site);
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>Every Port</ShortName>
<Description>What a port number is, and what listens there</Description>
<InputEncoding>UTF-8</InputEncoding>
<Image width="16" height="16" type="image/svg+xml">${url('favicon.svg')}</Image>
<Url type="text/html" template="${url('search/')}?q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${url('opensearch.xml')}"/>
</OpenSearchDescription>
`;
  return new Response(body, { headers: { 'Content-Type': 'application/opensearchdescription+xml' } });
}
