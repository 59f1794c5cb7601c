import { RANGES } from '../../registry/ranges.ts';
import { blocks } from '../form.ts';
import { portLink } from '../words.ts';
import type { Section } from './section.ts';

/** The nearest ports that have a name, in the order of numbers, and the range they all lie in. */
export const near: Section = ({ number, neighbours: { below, above }, rangeClass }, { form }) => {
  const { start, end, name } = RANGES[rangeClass];
  const links = [...below.toReversed(), ...above].map((port) => `- ${portLink(port.number, port.name)}`);
  return {
    id: 'near',
    title: `Near port ${number}`,
    short: 'Neighbours',
    body: blocks(
      links.length > 0 && form.box('near', links.join('\n')),
      `All [${name}, ${start} to ${end}](/ranges/${start}-${end}/).`,
    ),
  };
};
