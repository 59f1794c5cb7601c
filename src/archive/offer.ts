import { escapeMarkup } from '../markup/escape.ts';
import { dayOf } from '../articles/words.ts';
import { ARCHIVE } from './name.ts';

/** Where the page about the data has room for the offer. */
export const OFFER_START = '<!--archive-->';
export const OFFER_END = '<!--/archive-->';

export interface Archive {
  bytes: number;
  sha256: string;
  /** The day on which it was made, as `2026-11-27`. */
  day: string;
}

/**
 * The page about the data, with the offer of an archive in the place of what stood there.
 *
 * @param base of the site, with a slash at both ends
 * @throws when the page has no room for it
 */
export function offerArchive(page: string, archive: Archive, base: string): string {
  return withOffer(page, offer(archive, base));
}

/** The page about the data as it was built. */
export function withdrawOffer(page: string): string {
  return withOffer(page, '');
}

function withOffer(page: string, text: string): string {
  const [start, end] = [page.indexOf(OFFER_START), page.indexOf(OFFER_END)];
  if (start < 0 || end < start) throw new Error(`the page has no room for the offer: no ${OFFER_START}…${OFFER_END}`);
  return page.slice(0, start + OFFER_START.length) + text + page.slice(end);
}

function offer({ bytes, sha256, day }: Archive, base: string): string {
  const size = `${(bytes / 1e6).toFixed(1)} MB`;
  const name = ARCHIVE.split('/').at(-1) ?? '';
  const show = (command: string) => `<pre><code>${escapeMarkup(`tar -xf ${name} && ${command}`)}</code></pre>`;
  return [
    '<h2 id="offline"><a href="#offline">The whole site, offline</a></h2>',
    `<p><a href="${base}${ARCHIVE}">${name}</a> has every page and all data, without preview images: ${size}, made on ${dayOf(day)}. SHA-256: <code>${sha256}</code></p>`,
    `<p>One line shows it at <code>http://localhost:8000${base}</code>, with Python or with Node:</p>`,
    show('python3 -m http.server 8000 -d everyport'),
    show('node everyport/serve.mjs'),
    `<p>Where <code>tar</code> knows no Zstandard, unpack <code>${name}</code> with <code>zstd -d</code> or 7-Zip first.</p>`,
  ].join('');
}
