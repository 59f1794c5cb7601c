import { slugOf } from '../registry/slug.ts';
import type { Guide } from '../registry/schema/guide.ts';
import { Notes } from './notes.ts';
import { blocks } from './sections/section.ts';

/** The article of a guide as MDX: its text, with an id at each heading and its sources at the end. */
export function guideArticle({ body, sources }: Guide): string {
  const notes = new Notes(sources);
  return `${blocks(withIds(body), notes.definitions())}\n`;
}

/** Headings get the id that their words make. What stands in a block of code is no heading. */
function withIds(body: string): string {
  let isCode = false;
  return body
    .split('\n')
    .map((line) => {
      if (line.startsWith('```')) isCode = !isCode;
      const [, words] = (!isCode && /^#{2,3} (.+)$/.exec(line)) || [];
      return words ? `${line} {#${slugOf(words)}}` : line;
    })
    .join('\n');
}
