import { slugOf } from '../registry/slug.ts';
import type { Guide } from '../registry/schema/guide.ts';
import type { Article } from './article.ts';
import { mdxForm } from './form.ts';
import { Notes } from './notes.ts';
import type { ArticleSection } from './sections/section.ts';

/** The article of a guide: what stands before its first heading, and a section for each heading of the second level. */
export function guideArticle({ body, sources }: Guide): Article {
  const notes = new Notes(sources);
  const [intro = '', ...rest] = splitAtHeadings(body);
  return { intro, sections: rest.map(section), sources: notes.definitions(), form: mdxForm };
}

function section(text: string): ArticleSection {
  const [heading = '', ...lines] = text.split('\n');
  const title = heading.replace(/^## /, '');
  return { id: slugOf(title), title, short: title, body: lines.join('\n').trim() };
}

/** The text before the first heading of the second level, and from each to the next. Code has no headings. */
function splitAtHeadings(body: string): string[] {
  const parts: string[][] = [[]];
  let isCode = false;
  for (const line of body.split('\n')) {
    if (line.startsWith('```')) isCode = !isCode;
    if (!isCode && line.startsWith('## ')) parts.push([]);
    const [, words] = (!isCode && /^### (.+)$/.exec(line)) || [];
    parts.at(-1)?.push(words ? `${line} {#${slugOf(words)}}` : line);
  }
  return parts.map((lines) => lines.join('\n').trim());
}
