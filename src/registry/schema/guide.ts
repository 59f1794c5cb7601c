import { z } from 'astro/zod';
import { Line } from './primitives.ts';
import { Sources } from './source.ts';

/** The front matter of `content/guides/<slug>.mdx`. */
export const GuideFrontMatter = z.strictObject({
  /** The heading of its page, in sentence case. */
  title: Line.max(70),
  /** The answer in one sentence: its line in the list of guides, and what a search engine shows. */
  summary: Line.min(40).max(170),
  /** What people type who need it, in lower case: the search box finds it by these words. */
  questions: z.array(Line.max(60)).default([]),
  /** Its place in the list, from 1. */
  order: z.int().min(1),
  /** What the guide's footnotes cite: `[^rfc6335]` in the text is `rfc6335` here. */
  sources: Sources,
});

/** A page about ports as such, written by hand, with the id that its file name gives it. */
export type Guide = z.infer<typeof GuideFrontMatter> & { id: string; body: string };
