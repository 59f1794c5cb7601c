import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * The fonts under which the site is tested, from packages of the lockfile: what a machine has installed, and what a new
 * release of a browser makes of it, decides nothing. A layout that holds under both holds under what lies between.
 */
export const FONTS = {
  /** DejaVu Sans has the widths of Verdana, the widest of the common system fonts. */
  wide: { sans: 'dejavu-sans', mono: 'dejavu-mono' },
  narrow: { sans: 'roboto-condensed', mono: 'ubuntu-mono' },
} as const;

export type Fonts = keyof typeof FONTS;

const FOLDER = 'test-fonts/';
const { resolve } = createRequire(import.meta.url);

/**
 * A server, not yet listening, that answers as `site` does, with other fonts in the site's style sheets. They come from
 * the same host, so that the site's own Content-Security-Policy holds as well.
 */
export function withFonts(site: Server, { dist, base, fonts }: { dist: string; base: string; fonts: Fonts }): Server {
  return createServer((request, response) => {
    const file = (request.url ?? '').slice(base.length);
    if (file.startsWith(FOLDER)) {
      response.writeHead(200, { 'Content-Type': 'font/woff2' }).end(fontFile(file.slice(FOLDER.length)));
    } else if (file.endsWith('.css')) {
      const styles = readFileSync(path.join(dist, file), 'utf8') + fontStyles(base, fonts);
      response.writeHead(200, { 'Content-Type': 'text/css' }).end(styles);
    } else site.emit('request', request, response);
  });
}

/** `dejavu-sans-latin-400-normal.woff2`, from the package of its family. */
function fontFile(name: string): Buffer {
  return readFileSync(resolve(`@fontsource/${name.replace(/-latin-.*/, '')}/files/${name}`));
}

/** Outside of all layers, so that it wins against the site's own. */
function fontStyles(base: string, fonts: Fonts): string {
  const { sans, mono } = FONTS[fonts];
  const face = (family: string, weight: number) =>
    `@font-face{font-family:"${family}";font-weight:${weight};src:url("${base}${FOLDER}${family}-latin-${weight}-normal.woff2")}`;
  const faces = [sans, mono].flatMap((family) => [400, 700].map((weight) => face(family, weight)));
  return `${faces.join('')}:root{--font-sans:"${sans}";--font-mono:"${mono}"}`;
}
