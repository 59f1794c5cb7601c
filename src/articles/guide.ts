import { writtenHeadings } from '../registry/headings.ts';
import type { Guide } from '../registry/schema/guide.ts';
import type { Article } from './article.ts';
import { mdxForm } from './form.ts';
import { withHeadingIds } from './headingIds.ts';
import { Notes } from './notes.ts';

/**
 * The article of a guide: what stands before its first heading, and a section for each heading of the second level.
 *
 * @throws when the text is no MDX
 */
export function guideArticle({ body, sources }: Guide): Article {
  const notes = new Notes(sources);
  const headings = writtenHeadings({ kind: 'guide', body, sources });
  const titles = headings.filter(({ depth, isOfText }) => depth === 2 && isOfText);
  const part = (from: number, to?: number) => withHeadingIds(body, headings, from, to).trim();
  const sections = titles.map(({ id, words, end }, index) => ({
    id,
    title: words,
    short: words,
    body: part(end, titles[index + 1]?.start),
  }));
  return { intro: part(0, titles[0]?.start), sections, sources: notes.definitions(), form: mdxForm };
}
