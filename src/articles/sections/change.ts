import { code, text } from '../mdx.ts';
import { settingFor } from '../setting.ts';
import { detailedUses } from '../detailedUses.ts';
import type { Section } from './section.ts';

/** How each product that listens here is told to use another port. */
export const change: Section = (port, { notes }) => {
  const other = port.alternatives[0] ?? port.number;
  const settings = detailedUses(port)
    .filter(({ configure }) => configure.length > 0)
    .map(({ product, role, configure, sources }) => {
      const ways = configure.map(({ where, setting }) => `${code(settingFor(setting, other))} in ${code(where)}`);
      return `- **${text(product)}** (${text(role)}): ${ways.join(', or ')}${notes.cite(sources)}`;
    });
  if (settings.length === 0) return undefined;
  return {
    id: 'change',
    title: `Move a program off port ${port.number}`,
    short: 'Move a program',
    body: settings.join('\n'),
  };
};
