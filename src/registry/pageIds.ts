/**
 * The ids that pages have of their own. A link may lead to those of the first list; no written text may take one of
 * them, nor what the frame of every page and its scripts use.
 */

/** What the page of a port can have: its sections, its transports, its frequent questions. */
export const PORT_PLACES: ReadonlySet<string> = new Set([
  ...['who', 'check', 'use', 'change', 'test', 'firewall', 'containers', 'what', 'story', 'history', 'faq', 'near'],
  'others',
  ...['tcp', 'udp', 'sctp', 'dccp'],
  ...['tcp-or-udp', 'encrypted', 'other-ports', 'dangerous', 'in-logs'],
  'sources',
]);

/** What the page of a product can have. */
export const SOFTWARE_PLACES: ReadonlySet<string> = new Set([
  'ports',
  'change',
  'expose',
  'process',
  'open',
  'sources',
]);

/** What the page of a service can have. */
export const SERVICE_PLACES: ReadonlySet<string> = new Set([
  ...['ports', 'forms', 'software', 'expose', 'specified', 'sources'],
]);

/** What a guide has besides its headings. */
export const GUIDE_PLACES: ReadonlySet<string> = new Set(['sources']);

/** The frame of every page, and what scripts add to it. */
const FRAME: ReadonlySet<string> = new Set([
  'main',
  'menu',
  'menu-contents',
  'search-field',
  'share',
  'footnote-label',
]);

/** Numbered by scripts and by the compiler: footnotes and their marks, tabs, entries of the search. */
const NUMBERED = /^(?:fn|fnref|systems|search-field)-/;

/** Whether the frame of a page has such an id. */
export function isOfFrame(id: string): boolean {
  return FRAME.has(id) || NUMBERED.test(id);
}
