import { z } from 'astro/zod';
import { Sources } from './source.ts';

/** The front matter of `content/ports/<number>.mdx`. */
export const StoryFrontMatter = z.strictObject({
  /** What the story's footnotes cite: `[^acceptor]` in the text is `acceptor` here. */
  sources: Sources,
});

/** What is worth telling of one port, written by hand. */
export const Story = StoryFrontMatter.extend({
  /** Markdown with headings from the third level on, and a footnote for every fact. */
  body: z.string().min(1),
});
export type Story = z.infer<typeof Story>;
