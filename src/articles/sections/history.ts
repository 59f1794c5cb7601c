import { whatChanged, whenChanged } from '../changes.ts';
import { blocks } from '../form.ts';
import { text } from '../mdx.ts';
import { transportNames } from '../words.ts';
import type { Section } from './section.ts';

/** What updates of the registry have changed about the port, the latest first. */
export const history: Section = ({ number, changes }, { form }) => {
  const lines = changes.map(
    (change) => `- ${whenChanged(change)}, ${transportNames(change.transports)}: ${text(whatChanged(change))}`,
  );
  if (lines.length === 0) return undefined;
  return {
    id: 'history',
    title: `What changed about port ${number}`,
    short: 'Changes',
    body: blocks(
      lines.join('\n'),
      `All changes of the registry are on ${form.link('a page of their own', '/changes/')}.`,
    ),
  };
};
