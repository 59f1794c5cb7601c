import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { markBuild } from '../../src/build/buildMark.ts';

/** The headers of the small site. */
const HEADERS = `/*
  Content-Security-Policy: default-src 'none'
/_astro/*
  Cache-Control: public, max-age=31536000, immutable
/ports/*.json
  Access-Control-Allow-Origin: *
/opensearch.xml
  Content-Type: application/opensearchdescription+xml
`;

/** A page long enough to be worth compressing. */
const page = (title: string) => `<!doctype html><title>${title}</title>${`<p>This is ${title}.</p>`.repeat(100)}`;

/** What a finished build of a few pages holds, by path. */
export const SITE_FILES: Readonly<Record<string, string>> = {
  _headers: HEADERS,
  'index.html': page('home'),
  '404.html': page('not found'),
  'ports/22/index.html': page('port 22'),
  'ports/988/index.html': page('port 988'),
  'ports/988.json': JSON.stringify({ port: 988, names: Array.from({ length: 100 }, (_, index) => `name ${index}`) }),
  'ports/988.md': '# Port 988\n',
  'services/a+b/index.html': page('service a+b'),
  'search/index.html': page('search'),
  '_astro/C7tO3E1f.js': 'export const loaded = true;\n'.repeat(50),
  'opensearch.xml': '<?xml version="1.0"?><OpenSearchDescription/>',
  'changes.atom': '<?xml version="1.0"?><feed/>',
  'map.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'pagefind/wasm.en.pagefind': 'wasm',
};

/** Writes a finished build of a few pages into a folder. */
export function writeSite(folder: string, { base = '/', files = SITE_FILES } = {}): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  markBuild(folder, { site: 'https://everyport.example', base });
}
