import { RANGES } from '../../registry/ranges.ts';
import { portLink } from '../words.ts';
import { blocks, heading, type Section } from './section.ts';

/** The nearest ports that have a name, in the order of numbers, and the range they all lie in. */
export const near: Section = ({ number, neighbours: { below, above }, rangeClass }) => {
  const { start, end, name } = RANGES[rangeClass];
  const links = [...below.toReversed(), ...above].map((port) => `- ${portLink(port.number, port.name)}`);
  return blocks(
    heading(`Near port ${number}`, 'near'),
    links.length > 0 && `<div class="near">\n\n${links.join('\n')}\n\n</div>`,
    `All [${name}, ${start} to ${end}](/ranges/${start}-${end}/).`,
  );
};
