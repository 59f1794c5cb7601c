const loading = new Map<string, Promise<unknown>>();

/**
 * Loads a style sheet that no page needs at first, once. A sheet that does not come leaves its part plain, and usable.
 *
 * @param address of a sheet imported with `?url`: a plain import would make Astro link it in the head of every page, where
 *   it blocks
 */
export function loadStyles(address: string): Promise<unknown> {
  const known = loading.get(address);
  if (known) return known;
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address });
  const done = new Promise((resolve) => (link.onload = link.onerror = resolve));
  document.head.append(link);
  loading.set(address, done);
  return done;
}
