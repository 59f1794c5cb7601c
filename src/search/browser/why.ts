import { list } from '../../registry/list.ts';
import { contains, formatRange } from '../../registry/ranges.ts';
import type { PortRange } from '../../registry/schema/primitives.ts';
import { fold, toKey } from '../shared/fold.ts';
import type { Description } from './describe.ts';
import { kindOfPlace, type Name, type Subject } from './table/model.ts';
import { certaintyOf, type Match } from './ways.ts';

/**
 * Why a port is in the list, for the line under its title: what its title and its registered name do not say of the name
 * that led to it. Each way in which a name can lead to a port has its words here, and the title stays that of the page.
 */
export function whyPort(
  match: Match,
  ports: PortRange,
  { label = '', registered = '' }: Partial<Description>,
): string[] {
  const { name, subject } = match;
  if (subject?.term) return [aboutTermOnPort(subject.title, subject.term.kind)];
  const isShown = (text: string) => holds(label, text) || holds(registered, text);
  const isOfAnother = isOfPlace(name, subject) && !name.places.some((place) => contains(place, ports.start));
  const called = isGuess(match) || isShown(name.text) || isOfAnother ? undefined : name.text;
  return [...guessed(match), ...relation(called, match, ports, { label, isShown })];
}

/** Why a page other than a port's is in the list. What leads to a guide are questions, not names of it. */
export function whyPage(match: Match): string[] {
  const { name, subject } = match;
  if (isGuess(match)) return guessed(match);
  if (!subject || subject.kind === 'page' || holds(subject.title, name.text)) return [];
  const [place] = name.places;
  return isOfPlace(name, subject) && place
    ? [`port ${formatRange(place)} is called “${name.text}”`]
    : [`also called ${name.text}`];
}

/** What the thing that bears the name is to the port. */
function relation(
  called: string | undefined,
  { name, subject }: Match,
  ports: PortRange,
  { label, isShown }: { label: string; isShown: (text: string) => boolean },
): string[] {
  const also = called === undefined ? [] : [`also called ${called}`];
  if (!subject)
    return called === undefined ? [] : [name.kind === 'former' ? `formerly ${called}` : `also registered as ${called}`];
  const isWhole = subject.kind === 'service' || label === subject.title || isOfPlace(name, subject);
  // Of a title with several names the other name is that of one of them.
  if (isShown(subject.title)) return isWhole ? also : also.map((words) => `${subject.title}, ${words}`);
  const isTold = called === undefined || holds(subject.title, called);
  if (subject.kind === 'service') return [`also called ${list([subject.title, ...(isTold ? [] : [called])])}`];
  const user = `${wasThere(subject, ports) ? 'once ' : ''}used by ${subject.title}`;
  if (isTold) return [user];
  return isOfPlace(name, subject) ? [user, ...also] : [`${user}, also called ${called}`];
}

function guessed(match: Match): string[] {
  return isGuess(match) ? [`did you mean “${match.name.text}”?`] : [];
}

function isGuess(match: Match): boolean {
  return certaintyOf(match) === 'guessed';
}

/** Whether it is a name of one of the ports, not of the whole product. */
function isOfPlace(name: Name, subject: Subject | undefined): boolean {
  return (subject?.places ?? []).some(({ aliases }) => aliases.includes(name));
}

function wasThere({ places }: Subject, { start }: PortRange): boolean {
  const place = places.find((one) => contains(one, start));
  return place !== undefined && kindOfPlace(place) === 'old';
}

/** Whether a name stands in a text, however it is written. */
function holds(text: string, name: string): boolean {
  return toKey(fold(text)).includes(toKey(fold(name)));
}

function aboutTermOnPort(title: string, kind: NonNullable<Subject['term']>['kind']): string {
  switch (kind) {
    case 'no-port':
      return `not a port of ${title}`;
    case 'carried':
      return `carries ${title}`;
    default:
      return `known from ${title}`;
  }
}
