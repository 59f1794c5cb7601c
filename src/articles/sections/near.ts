import { LAST_PORT } from '../../registry/ranges.ts';
import { shelfOf } from '../../registry/shelves.ts';
import { blocks } from '../form.ts';
import { portLink, spanOf } from '../words.ts';
import type { Section } from './section.ts';

/** The ports before and after, the nearest with a name, and the list in which all of them stand. */
export const near: Section = ({ number, neighbours }, { form }) => {
  const links = [...neighbours.below.toReversed(), ...neighbours.above].map(
    (neighbour) => `- ${portLink(form, neighbour.number, neighbour.name)}`,
  );
  const steps = [
    number > 0 && `previous ${portLink(form, number - 1)}`,
    number < LAST_PORT && `next ${portLink(form, number + 1)}`,
  ];
  const { start, end } = shelfOf(number);
  return {
    id: 'near',
    title: `Near port ${number}`,
    short: 'Neighbours',
    body: blocks(
      links.length > 0 && form.box('near', links.join('\n')),
      `Also ${steps.filter(Boolean).join(', ')}, and ${form.link(`all from ${spanOf({ start, end })}`, `/ranges/${start}-${end}/`)}.`,
    ),
  };
};
