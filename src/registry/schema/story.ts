import { z } from 'astro/zod';
import { Sources } from './source.ts';

/** The front matter of `content/ports/<number>.mdx`. */
export const StoryFrontMatter = z.strictObject({
  sources: Sources.describe("What the story's footnotes cite: `[^acceptor]` in the text is `acceptor` here."),
});

/** What is worth telling of one port, written by hand. */
export const Story = StoryFrontMatter.extend({
  body: z.string().min(1).describe('Markdown with headings from the third level on, and a footnote for every fact.'),
});
export type Story = z.infer<typeof Story>;
