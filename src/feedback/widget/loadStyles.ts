// As an address: a plain import would make Astro link the sheet in the head of every page, where it blocks.
import stylesheet from './feedback.css?url';

/** Loads the widget's style sheet. A sheet that does not come leaves the widget plain, and usable. */
export function loadStyles(): Promise<unknown> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: stylesheet });
  const done = new Promise((resolve) => (link.onload = link.onerror = resolve));
  document.head.append(link);
  return done;
}
