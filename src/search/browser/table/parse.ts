import type { PortStatus } from '../../../registry/schema/port.ts';
import type { PortRange } from '../../../registry/schema/primitives.ts';
import { slugOf } from '../../../registry/slug.ts';
import { fold, toKey } from '../../shared/fold.ts';
import {
  FIELD,
  ID,
  ITEM,
  LINE,
  MASK,
  MORE,
  SECTION,
  STANDINGS,
  UNSTATED_MASK,
  STATUS,
  STATUS_LETTERS,
  TERM_LETTERS,
  USUAL_MASK,
  USUAL_SOFTWARE_MASK,
} from '../../shared/format.ts';
import { AFTER_PRODUCTS, BEFORE_PRODUCTS, type Name, type SubjectPort, type TableRow, type Subject } from './model.ts';
import { TablePart } from './part.ts';

/** Reads the text `known`. */
export function parseKnown(text: string): TablePart {
  const [pages = [], terms = [], services = [], software = [], otherServices = []] = sectionsOf(text);
  return partOf([
    ...pages.map(parsePage),
    ...terms.map(parseTerm),
    ...services.map((line) => parseService(line, BEFORE_PRODUCTS)),
    ...otherServices.map((line) => parseService(line, AFTER_PRODUCTS)),
    ...software.map((line, index) => parseSoftware(line, index, false)),
  ]);
}

/** Reads the text `more`, or that of a letter. */
export function parseMore(text: string): TablePart {
  const [software = [], attackTools = []] = sectionsOf(text);
  return partOf([
    ...software.map((line, index) => parseSoftware(line, LESS_LIKELY + index, false)),
    ...attackTools.map((line, index) => parseSoftware(line, 2 * LESS_LIKELY + index, true)),
  ]);
}

/** Reads the text `registered`, or that of a letter. */
export function parseRegistered(text: string): TablePart {
  const [lines = [], former = []] = sectionsOf(text);
  const rows = parseRows(lines);
  const names = rows.flatMap((row) => row.names.map(({ name }) => toName(name, 'registered', [row])));
  return new TablePart({ names: [...names, ...former.map(parseFormerName)], rows });
}

/** Reads the roles of a letter: what a product does on each of its places, by its title. */
export function parseRoles(text: string): Map<string, readonly string[]> {
  const [lines = []] = sectionsOf(text);
  return new Map(
    lines.map((line) => {
      const [title = '', ...roles] = line.split(FIELD);
      return [title, roles.map(fold)];
    }),
  );
}

/** Reads the words of a letter, with the ports whose descriptions hold them. */
export function parseDescribed(text: string): Map<string, readonly number[]> {
  const [lines = []] = sectionsOf(text);
  return new Map(
    lines.map((line) => {
      const [word = '', steps = ''] = line.split(FIELD);
      let port = 0;
      return [word, steps.split(' ').map((step) => (port += Number.parseInt(step, 36)))];
    }),
  );
}

/** How likely a reader means an entry: all of `known` before `more`, and within `more` well-known programs first. */
const LESS_LIKELY = 10_000;
const AFTER_KNOWN = 1000;

function partOf(subjects: Subject[]): TablePart {
  return new TablePart({ names: subjects.flatMap(({ names }) => names), subjects });
}

function sectionsOf(text: string): string[][] {
  return text.split(SECTION).map((section) => section.split(LINE).filter(Boolean));
}

function parsePage(line: string): Subject {
  const [path = '', title = '', typed = ''] = line.split(FIELD);
  return subjectOf({ kind: 'page', path: path.slice(1) }, [title, ...listOf(typed)]);
}

const TERM_KINDS = new Map(
  Object.entries(TERM_LETTERS).map(([kind, letter]) => [letter as string, kind as keyof typeof TERM_LETTERS]),
);

function parseTerm(line: string): Subject {
  const [letter = '', names = '', because = '', ...fields] = line.split(FIELD);
  const kind = TERM_KINDS.get(letter) ?? 'known-by';
  const path = kind === 'no-port' ? fields.shift()?.slice(1) : undefined;
  return subjectOf({ kind: 'term', path, term: { kind, because } }, listOf(names), fields.map(toPlace));
}

function parseService(line: string, standing: number): Subject {
  const [names = '', ...ports] = line.split(FIELD);
  return subjectOf(
    { kind: 'service' },
    listOf(names),
    ports.map((port, rank) => {
      const [number, mask] = splitMask(port, UNSTATED_MASK);
      return { ...toPlace(number), mask, standing: standing + rank };
    }),
  );
}

/** The names of a product lead to all its ports, a port's aliases to that port. */
function parseSoftware(line: string, order: number, isHidden: boolean): Subject {
  const [names = '', ...fields] = line.split(FIELD);
  const [name = '', ...aliases] = listOf(names);
  const id = fields[0]?.startsWith(ID) ? fields.shift()?.slice(1) : slugOf(name);
  return subjectOf(
    { kind: 'software', path: `software/${id}/`, order, isHidden },
    [name, ...aliases],
    fields.map(parsePlace),
  );
}

/** A place and the aliases that lead to it alone. */
type Written = Pick<SubjectPort, 'start' | 'end' | 'mask' | 'standing'> & { called: string[] };

function toPlace(port: string): Written {
  return { ...parsePorts(port), mask: 0, standing: 0, called: [] };
}

function parsePlace(field: string): Written {
  const [place = '', ...called] = field.split(ITEM);
  const [range, mask] = splitMask(place, USUAL_SOFTWARE_MASK);
  return { ...parsePorts(range.slice(1)), mask, standing: STANDINGS.indexOf(range.charAt(0)), called };
}

function subjectOf(
  { kind, path, order = AFTER_KNOWN, isHidden = false, term }: Pick<Subject, 'kind'> & Partial<Subject>,
  [title = '', ...aliases]: readonly string[],
  ports: readonly Written[] = [],
): Subject {
  const places = ports.map(({ start, end, mask, standing }): SubjectPort => ({
    start,
    end,
    mask,
    standing,
    aliases: [],
  }));
  const subject: Subject = { kind, title, path, places, names: [], order, term, isHidden };
  const own = [title, ...aliases].map((text) => toName(text, 'curated', places, subject));
  for (const [index, { called }] of ports.entries()) {
    const place = places[index] as SubjectPort;
    place.aliases = called.map((text) => toName(text, 'curated', [place], subject));
  }
  subject.names = [...own, ...places.flatMap((place) => place.aliases)];
  return subject;
}

const STATUSES = new Map(Object.entries(STATUS_LETTERS).map(([status, letter]) => [letter, status as PortStatus]));

function parseRows(lines: readonly string[]): TableRow[] {
  let start = 0;
  return lines.map((line) => {
    const [names = '', place = ''] = line.split(FIELD).reverse();
    const [step = '', more = ''] = place.split(MORE);
    const [items = '', status = ''] = names.split(STATUS);
    start += step ? Number.parseInt(step, 36) : 1;
    return {
      start,
      end: start + (more ? Number.parseInt(more, 36) : 0),
      names: items ? items.split(ITEM).map(parseName) : [],
      status: STATUSES.get(status) as PortStatus,
    };
  });
}

function parseName(item: string): TableRow['names'][number] {
  const [name, mask] = splitMask(item, USUAL_MASK);
  return { name, mask };
}

function parseFormerName(line: string): Name {
  const [name = '', port = ''] = line.split(FIELD);
  return toName(name, 'former', [parsePorts(port)]);
}

function toName(text: string, kind: Name['kind'], places: readonly PortRange[], subject?: Subject): Name {
  const folded = fold(text);
  return { text, folded, key: toKey(folded), kind, subject, places };
}

function parsePorts(text: string): PortRange {
  const [start = 0, end = start] = text.split('-').map(Number);
  return { start, end };
}

function listOf(items: string): string[] {
  return items ? items.split(ITEM) : [];
}

function splitMask(item: string, usual: number): [text: string, mask: number] {
  const [text = '', mask] = item.split(MASK);
  return [text, mask ? Number.parseInt(mask, 16) : usual];
}
