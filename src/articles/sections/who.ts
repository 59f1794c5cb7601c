import { formatRange, shortSpan } from '../../registry/ranges.ts';
import type { ObservedUse, Port, PortStatus } from '../../registry/schema/port.ts';
import type { Transport } from '../../registry/schema/primitives.ts';
import { TRANSPORTS } from '../../registry/transports.ts';
import { SOFTWARE_KINDS } from '../../registry/schema/software.ts';
import { detailedUses, namedUses } from '../detailedUses.ts';
import { blocks, type ArticleForm } from '../form.ts';
import { ianaRow } from '../iana.ts';
import { code, text } from '../mdx.ts';
import type { Notes } from '../notes.ts';
import { grounds } from '../software.ts';
import { usersOf, type Users } from '../users.ts';
import { list, productLink, shortList, transportNames } from '../words.ts';
import type { Section } from './section.ts';

/** How many claims stand in the table; the others are one click away. */
const SHOWN = 5;

/** A list that is longer than this is sorted by what its products are for. */
const LONG = 8;

/** All claims to the port, side by side: who, on which transport, on what evidence. */
export const who: Section = (port, { notes, form }) => ({
  id: 'who',
  title: `Who uses port ${port.number}`,
  short: 'Who uses it',
  body: port.notable ? claims(port, notes, form) : bareClaim(port, form),
});

function claims(port: Port, notes: Notes, form: ArticleForm): string {
  const { inTable, folded, isLong } = placesOf(port);
  const over = new Set(inTable.map(({ transports }) => transportNames(transports)));
  const rows = [
    ...official(port).map(({ claim, description, transports }): Row => ({
      transports: anchors(transports, form),
      who: [form.mark('official', 'IANA'), claim, description].filter(Boolean).join(' '),
      source: notes.cite([ianaRow(port)]),
    })),
    ...inTable.map((use): Row => ({
      transports: transportNames(use.transports),
      who: `${claimOf(use, form, { isBrief: isLong })}${markOf(use, form)}`,
      source: sourceOf(use, notes),
    })),
  ];
  return blocks(
    form.facts(captionOf(port, over), tableOf(rows)),
    others(port, folded, notes, form),
    rangesOf(port, form),
  );
}

/** Where the users of a port stand: in the table, or each product once in the folded list behind it. */
function placesOf(port: Port): { inTable: ObservedUse[]; folded: ObservedUse[]; isLong: boolean } {
  const rows = official(port).length;
  const detailed = detailedUses(port);
  const all = rows + port.uses.length;
  // A click that shows a single row more is not worth it.
  const isLong = all > SHOWN + 1;
  const isCrowded = detailed.length < port.uses.length;
  // On a crowded port the users in the table have details; the list below names the others.
  const shown = isCrowded ? detailed.length : isLong ? SHOWN - rows : all;
  const inTable = detailed.slice(0, Math.max(shown, 1));
  return { inTable, folded: eachOnce([...detailed, ...namedUses(port)]).filter(isNotAmong(inTable)), isLong };
}

/** The id of the folded list: a link to what is in it opens it. */
const FOLDED = 'others';

/** Where the users of a port are whom its first screen does not name. */
export function otherUsersLink(port: Port): string {
  return placesOf(port).folded.length > 0 ? `#${FOLDED}` : '#who';
}

interface Row {
  transports: string;
  who: string;
  source: string;
}

function tableOf(rows: readonly Row[]): { header: string[]; rows: string[][] } {
  return {
    header: ['Who', 'Over', 'Source'],
    rows: rows.map(({ who: claim, transports, source }) => [claim, transports, source]),
  };
}

function captionOf({ uses }: Port, over: ReadonlySet<string>): string {
  if (over.size === 0) return 'What IANA says';
  return uses.some((use) => use.default)
    ? 'Listening by default unless marked'
    : 'What IANA says, and who is known to use it';
}

/** What the registry says of some transports. */
interface Registration {
  /** The names in code, or that there is none. */
  claim: string;
  /** Its words for the service. Empty where it has none, or only repeats the name. */
  description: string;
  transports: Transport[];
}

/** What the registry says, once for all transports of which it says the same. */
function official(port: Port): Registration[] {
  const groups: Registration[] = [];
  for (const transport of TRANSPORTS) {
    const own = registeredAs(port, transport);
    if (!own) continue;
    const known = groups.find(({ claim, description }) => claim === own.claim && says(description, own.description));
    if (known) known.transports.push(transport);
    else groups.push({ ...own, transports: [transport] });
  }
  return groups;
}

/** Whether a description says as much as another: the same, more words behind it, or any where the other is empty. */
function says(description: string, other: string): boolean {
  return description === other || description.startsWith(other && `${other} `);
}

/** Transports that a link can lead to: `/ports/443/#udp`. */
function anchors(transports: readonly Transport[], form: ArticleForm): string {
  return list(transports.map((transport) => form.anchor(transport, transport.toUpperCase())));
}

/** What to say where no row speaks of TCP or UDP. */
const WITHOUT_ROW: Partial<Record<PortStatus, string>> = {
  dynamic: 'Dynamic, never assigned',
  unassigned: 'Unassigned',
};

function registeredAs(port: Port, transport: Transport): Omit<Registration, 'transports'> | undefined {
  const { status, names, description } = port.transports[transport];
  const alone = (claim: string) => ({ claim, description: '' });
  switch (status) {
    case 'none': {
      const claim = transport === 'tcp' || transport === 'udp' ? WITHOUT_ROW[port.status] : undefined;
      return claim === undefined ? undefined : alone(claim);
    }
    case 'assigned': {
      const [name = '', ...others] = names;
      return {
        claim: `${code(name)}${others.length > 0 ? ` (also ${others.map(code).join(', ')})` : ''}`,
        description: description.toLowerCase() === name.toLowerCase() ? '' : text(description),
      };
    }
    case 'reserved':
      return alone('Reserved');
    case 'unassigned':
      return alone('Unassigned');
    default:
      return alone(text(description || status));
  }
}

/** @param isBrief where the list is long: what else is worth a note stands on the page of the product */
function claimOf(use: ObservedUse, form: ArticleForm, { isBrief = false } = {}): string {
  const range = use.range.start < use.range.end ? ` (${shortSpan(use.range)})` : '';
  return `${productLink(form, use)}: ${text(use.role)}${range}${use.note && !isBrief ? `. ${text(use.note)}` : ''}`;
}

/** The usual case, a port on which the product listens by default, needs no mark. */
function markOf(use: ObservedUse, form: ArticleForm): string {
  return use.default && use.status === 'current' ? '' : ` ${form.mark(use.status, grounds(use))}`;
}

/** One source proves the claim; the page of the product has all of them. */
function sourceOf({ sources }: ObservedUse, notes: Notes): string {
  return notes.cite(sources.slice(0, 1));
}

/** Who is not in the table: in a few lines, or by kind where they are many. The script makes that list searchable. */
function others(port: Port, all: readonly ObservedUse[], notes: Notes, form: ArticleForm): string {
  if (all.length === 0) return '';
  const detailed = detailedUses(port);
  const count = countOf(all, usersOf(port));
  const wordsOf = (use: ObservedUse) =>
    detailed.includes(use)
      ? `${claimOf(use, form)}${markOf(use, form)}${sourceOf(use, notes)}`
      : `${productLink(form, use)}${use.status === 'legacy' ? markOf(use, form) : ''}`;
  if (all.length <= LONG)
    return form.folded(count, form.target(FOLDED, all.map((use) => `- ${wordsOf(use)}`).join('\n')));
  const kinds = [...Map.groupBy(all, ({ kind }) => kind)].toSorted(([, a], [, b]) => wellKnown(b) - wellKnown(a));
  const groups = kinds.map(([kind, own]) => ({
    heading: SOFTWARE_KINDS[kind],
    entries: own.map((use) => ({ words: wordsOf(use), rank: use.prominence })),
  }));
  return form.grouped(`${count}, by what they are for`, FOLDED, groups);
}

/** How many of them a reader is likely to know: the kind of most of them is the first. */
function wellKnown(uses: readonly ObservedUse[]): number {
  return uses.filter(({ prominence }) => prominence).length;
}

/**
 * The first screen counts those that are still made, of whom it names fewer; with their whole number the two agree. The
 * old ones are counted apart.
 */
function countOf(uses: readonly ObservedUse[], { current }: Pick<Users, 'current'>): string {
  const old = uses.filter(({ status }) => status === 'legacy').length;
  const more = uses.length - old;
  return list([
    ...(more > 0 ? [`The other ${more === 1 ? 'one' : more} of ${current.length}`] : []),
    ...(old > 0 ? [`${old} of the past`] : []),
  ]);
}

/** Of a bare port there is one thing to say, and the wide ranges in which it lies. Its one source stands in the sentence. */
function bareClaim(port: Port, form: ArticleForm): string {
  const { claim = 'Unassigned' } = official(port)[0] ?? {};
  const { url } = ianaRow(port);
  return blocks(
    `${port.ranges.length > 0 ? 'Nobody in particular' : 'Nobody'} on record. IANA: ${claim.toLowerCase()}; ${form.anchor('sources', `[its registry](${url})`)} has today’s record.`,
    rangesOf(port, form),
  );
}

/** So many are named at once, as `shortList` names them. */
const MOST_RANGES = 2;

/** Wide ranges say of none of their ports that it is taken; the pages of their products have the sources. */
function rangesOf({ ranges }: Port, form: ArticleForm): string {
  const byProduct = Map.groupBy(ranges, (use) => `${use.software} ${formatRange(use.range)}`);
  const told = [...byProduct.values()].flatMap((alike) => {
    const over = transportNames(alike.flatMap(({ transports }) => transports));
    return alike.slice(0, 1).map((use) => `${productLink(form, use)} (${over} ${shortSpan(use.range)})`);
  });
  if (told.length === 0) return '';
  const rest = told.length > MOST_RANGES + 1 ? told.slice(MOST_RANGES) : [];
  return blocks(
    `One of many ports for: ${shortList(told, MOST_RANGES)}.`,
    rest.length > 0 &&
      form.folded(`The other ${rest.length} of ${told.length}`, rest.map((words) => `- ${words}`).join('\n')),
  );
}

function isNotAmong(uses: readonly ObservedUse[]): (use: ObservedUse) => boolean {
  return ({ software }) => uses.every((use) => use.software !== software);
}

/** Each product once, with the first that is said of it. */
function eachOnce(uses: readonly ObservedUse[]): ObservedUse[] {
  return uses.filter(({ software }, index) => uses.findIndex((use) => use.software === software) === index);
}
