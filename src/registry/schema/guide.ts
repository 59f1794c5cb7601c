import { z } from 'astro/zod';
import { OneLine } from './primitives.ts';
import { Sources } from './source.ts';

/** The front matter of `content/guides/<slug>.mdx`. */
export const GuideFrontMatter = z.strictObject({
  title: OneLine.max(70).describe('The heading of its page, in sentence case.'),
  summary: OneLine.min(40)
    .max(170)
    .describe('The answer in one sentence: its line in the list of guides, and what a search engine shows.'),
  questions: z
    .array(OneLine.max(60))
    .default([])
    .describe('What people type who need it, in lower case: the search box finds it by these words.'),
  order: z.int().min(1).describe('Its place in the list, from 1.'),
  sources: Sources.describe("What the guide's footnotes cite: `[^rfc6335]` in the text is `rfc6335` here."),
});

/** A page about ports as such, written by hand, with the id that its file name gives it. */
export type Guide = z.infer<typeof GuideFrontMatter> & { id: string; body: string };
