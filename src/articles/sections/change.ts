import { detailedUses } from '../detailedUses.ts';
import { blocks } from '../form.ts';
import { text } from '../mdx.ts';
import { settingMdx } from '../setting.ts';
import type { Section } from './section.ts';

/** How the programs that a reader most likely means are told to use another port. */
export const change: Section = (port, { notes }) => {
  const [other] = port.alternatives;
  const settings = detailedUses(port)
    .filter(({ configure }) => configure.length > 0)
    .map(({ product, kind, role, configure, sources }) => {
      const ways = configure.map((way) => settingMdx(way, other ?? port.number));
      const isFixed = kind === 'operating-system' && configure.every(({ setting }) => !setting.includes('{port}'));
      return `- **${text(product)}** (${text(role)}): ${isFixed ? 'switched off by ' : ''}${ways.join(', or ')}${notes.cite(sources)}`;
    });
  if (settings.length === 0) return undefined;
  return {
    id: 'change',
    title: `Move a program off port ${port.number}`,
    short: 'Move a program',
    body: blocks(other !== undefined && `Here with ${other}, which is free as far as is known.`, settings.join('\n')),
  };
};
