import type { TreeOptions } from 'satteri';

/** How all that is written in MDX is read. */
export const MDX_OPTIONS = {
  features: {
    headingAttributes: true,
    frontmatter: false,
    gfm: { footnotes: { label: 'Sources', clobberPrefix: '', backContent: '↑' } },
  },
} as const satisfies TreeOptions;
