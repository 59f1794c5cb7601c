import { isListening, likelyUses, productNames } from '../../registry/uses/order.ts';
import type { ObservedUse, Port } from '../../registry/schema/port.ts';
import { detailedUses } from '../detailedUses.ts';
import { blocks } from '../form.ts';
import { text } from '../mdx.ts';
import type { Notes } from '../notes.ts';
import { settingMdx } from '../setting.ts';
import { shortList } from '../words.ts';
import { isOfASession } from './session.ts';
import type { Section } from './section.ts';

/** How the programs that a reader most likely means are configured to use another port. */
export const change: Section = (port, { notes }) => {
  const told = detailedUses(port).filter(({ configure }) => configure.length > 0);
  if (told.length === 0) return undefined;
  const [other] = port.alternatives;
  const settings = told.map((use) => settingOf(use, other ?? port.number, notes));
  const isMoved = told.some(({ configure }) => configure.some(({ turnsOff }) => !turnsOff));
  return {
    id: 'change',
    title: `Move a program off port ${port.number}`,
    short: 'Move a program',
    body: blocks(
      isMoved && other !== undefined && `Here with ${other}, which is free as far as is known.`,
      isMoved &&
        isOfASession({ services: port.services, uses: told }) &&
        '**If you are connected over this port**, let the new number through the firewall first, and keep this session open until a second one comes in there.',
      settings.join('\n'),
      withoutSetting(port, told),
    ),
  };
};

/** `switched off by`, where every way does that: such a program has no other number. */
function settingOf({ product, role, configure, sources }: ObservedUse, port: number, notes: Notes): string {
  const ways = configure.map((way) => settingMdx(way, port));
  const isFixed = configure.every(({ turnsOff }) => turnsOff);
  return `- **${text(product)}** (${text(role)}): ${isFixed ? 'switched off by ' : ''}${ways.join(', or ')}${notes.cite(sources)}`;
}

/** How many are named of whom no setting is known. */
const NAMED = 3;

/** Of those that a reader most likely means, some have no setting on record: unsaid, the page seems to speak of them. */
function withoutSetting({ uses }: Port, told: readonly ObservedUse[]): string {
  const known = new Set(told.map(({ software }) => software));
  const others = likelyUses(detailedUses({ uses })).filter(({ software }) => !known.has(software));
  const asking = others.filter((use) => !isListening(use));
  const silent = others.filter((use) => !asking.includes(use));
  return [
    silent.length > 0 && `No setting is on record for ${namesOf(silent)}.`,
    asking.length > 0 && `From ${namesOf(asking)} connections only go out to this port: nothing has to be moved.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function namesOf(uses: readonly ObservedUse[]): string {
  return text(shortList(productNames(uses), NAMED));
}
