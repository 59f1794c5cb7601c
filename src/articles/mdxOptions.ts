import type { TreeOptions } from 'satteri';

/** How all that is written in MDX is read. */
export const MDX_OPTIONS = {
  features: {
    headingAttributes: true,
    frontmatter: false,
    // Quotation marks as the rest of the page has them. Dashes and dots stay as they are written, and code too.
    smartPunctuation: { quotes: true, dashes: false, ellipses: false },
    gfm: { footnotes: { label: 'Sources', clobberPrefix: '', backContent: '↑' } },
  },
} as const satisfies TreeOptions;
