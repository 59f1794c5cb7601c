/** What the search box must know of the site, from the element that holds it. */
export interface Site {
  /** The path of the site, with a slash at both ends. */
  base: string;
  /** Of the name table. */
  version: string;
}

/** Reads `data-base` and `data-version`. */
export function siteOf({ dataset }: HTMLElement): Site {
  return { base: dataset['base'] ?? '/', version: dataset['version'] ?? '' };
}
