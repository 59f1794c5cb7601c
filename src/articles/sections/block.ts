import type { Port } from '../../registry/schema/port.ts';
import type { ArticleForm } from '../form.ts';
import { code } from '../mdx.ts';
import { count, portLink, spanOf } from '../words.ts';

/** Which ports it was registered with: one sentence for a member of a block. */
export function block({ block: member, number }: Port, form: ArticleForm): string {
  if (!member) return '';
  const { range, kind, name } = member;
  const size = count(range.end - range.start + 1, 'port');
  const first = number === range.start ? '' : ` It starts at ${portLink(form, range.start)}.`;
  switch (kind) {
    case 'official':
      return `The registry has one entry for the whole range ${spanOf(range)}, ${size} for ${code(name)}.${first}`;
    case 'same-name':
      return `${count(range.end - range.start + 1, 'neighbouring port')}, ${spanOf(range)}, carry the name ${code(name)}.`;
    case 'numbered':
      return `It is one of ${size} in a row, ${spanOf(range)}, whose names count up from ${code(name)}.${first}`;
    default:
      return kind satisfies never;
  }
}
