import type { WrittenHeading } from '../registry/headings.ts';
import { edited, type Edit } from './edits.ts';

/**
 * A text or a part of it, in which every heading has its id behind it, also where its writer gave none.
 *
 * @param headings those of the whole text
 * @param from the offset at which the part begins
 */
export function withHeadingIds(body: string, headings: readonly WrittenHeading[], from = 0, to = body.length): string {
  const own = headings.filter(({ isGiven, start, end }) => !isGiven && start >= from && end <= to);
  const edits = own.map(({ id, endOfWords, end }): Edit => {
    // Signs that close a heading would stand before its id; the line below its words is what makes it one.
    const rest = body.slice(endOfWords, end);
    return { from: endOfWords - from, to: end - from, words: ` {#${id}}${rest.includes('\n') ? rest : ''}` };
  });
  return edited(body.slice(from, to), edits);
}
