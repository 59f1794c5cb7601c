import { quoteMarkup } from '../markup/escape.ts';
import { STAMPS_FOLDER, blockOf, placeholder } from './blocks.ts';
import { applyStamp, type Stamp } from './stamp.ts';
import type { StampedPages } from './writeStamped.ts';

/**
 * The stamps as files from which a browser makes the pages of bare ports: one for each block of ports, an HTML document
 * with what stands between the frame of a page, once for each shape, and the ports that have it with their variables.
 *
 * @returns the contents by path under the root of the site
 */
export function stampFiles(shapes: readonly StampedPages[]): Map<string, string> {
  const blocks = Map.groupBy(
    shapes.flatMap(({ stamp, pages }) => perBlock(stamp, pages)),
    ({ block }) => block,
  );
  return new Map(
    [...blocks].map(([block, sections]) => [
      `${STAMPS_FOLDER}${block}.html`,
      `<!doctype html><meta charset="utf-8"><meta name="robots" content="noindex"><title>Stamps of ports</title>\n${sections.map(({ html }) => html).join('\n')}\n`,
    ]),
  );
}

function perBlock(stamp: Stamp, pages: StampedPages['pages']): { block: number; html: string }[] {
  const page = applyStamp(
    stamp,
    (pages[0] ?? []).map((_, slot) => placeholder(slot)),
  );
  const title = between(page, '<title>', '</title>');
  const article = between(page, '<main id="main">', '</main>');
  return [...Map.groupBy(pages, ([port = 0]) => blockOf(port))].map(([block, own]) => ({
    block,
    html: `<section data-title="${quoteMarkup(title)}" data-ports="${own.map((page) => page.join(' ')).join(',')}">${article}</section>`,
  }));
}

function between(text: string, before: string, after: string): string {
  const start = text.indexOf(before) + before.length;
  const end = text.indexOf(after, start);
  if (start < before.length || end < 0)
    throw new Error(`a page has no ${before}…${after} that a stamp could be cut from`);
  return text.slice(start, end);
}
