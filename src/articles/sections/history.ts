import { whatChanged, whenChanged } from '../changes.ts';
import { text } from '../mdx.ts';
import { transportNames } from '../words.ts';
import { blocks, heading, type Section } from './section.ts';

/** What updates of the registry have changed about the port, the latest first. */
export const history: Section = ({ number, changes }) => {
  const lines = changes.map(
    (change) => `- ${whenChanged(change)}, ${transportNames(change.transports)}: ${text(whatChanged(change))}`,
  );
  return lines.length === 0
    ? ''
    : blocks(
        heading(`What changed about port ${number}`, 'history'),
        lines.join('\n'),
        'All changes of the registry are on [a page of their own](/changes/).',
      );
};
