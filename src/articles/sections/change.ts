import { code, text } from '../mdx.ts';
import { settingFor } from '../setting.ts';
import { usesOf } from '../uses.ts';
import { blocks, heading, type Section } from './section.ts';

/** How each product that listens here is told to use another port. */
export const change: Section = (port, notes) => {
  const settings = usesOf(port)
    .told.filter(({ configure }) => configure.length > 0)
    .map(({ product, role, configure, sources }) => {
      const ways = configure.map(
        ({ where, setting }) => `${code(settingFor(setting, port.alternatives[0] ?? port.number))} in ${code(where)}`,
      );
      return `- **${text(product)}** (${text(role)}): ${ways.join(', or ')}${notes.cite(sources)}`;
    });
  return settings.length === 0
    ? ''
    : blocks(heading(`Move a program off port ${port.number}`, 'change'), settings.join('\n'));
};
