import { shortList } from '../../../registry/list.ts';
import { formatRange, rangeClassOf } from '../../../registry/ranges.ts';
import type { PortStatus, RangeClass } from '../../../registry/schema/port.ts';
import type { Transport } from '../../../registry/schema/primitives.ts';
import { describe, type Description } from '../describe.ts';
import { certaintyOfResult, type PageResult, type PortResult, type Result } from '../find.ts';
import { registeredAs, roleInLine, STATUS_WORDS } from '../sentences.ts';
import type { NameTable } from '../table/nameTable.ts';
import { whyPage, whyPort } from '../why.ts';
import { excerptNodes } from './excerpt.ts';
import type { TextHit } from './texts.ts';

/** One result as it is shown, whatever found it. */
export interface Item {
  href: string;
  /** Whether Enter may open it unseen: it is what was asked for, not a guess. */
  isSure: boolean;
  /** A number or a range; empty for a page that is not about one port. */
  number: string;
  name: string;
  detail: string;
  /** Where the page's text was searched, the place that matches. */
  excerpt: Node[];
  transports: Transport[];
  /** A mark behind the name: the status of a port that is not assigned, the kind of another page. */
  status: string;
  /** What a reader can filter by. */
  traits: Traits;
  /** Whether it is no result, but a page to go on with where nothing was found. */
  isWayOn?: boolean;
}

/** What sorts a result, by the name that a filter has in an address. */
export interface Traits {
  kind: ItemKind;
  /** Of a port. */
  range?: RangeClass;
  /** Of a port, once the registered names are loaded. */
  status?: 'assigned' | 'used' | 'reserved' | 'unassigned';
}

export type ItemKind = 'port' | 'software' | 'guide' | 'page';

/** More names or numbers than these make a line nobody reads. */
const MOST_OTHERS = 4;

/** What a page is about, by its folder. */
const KINDS: Record<string, ItemKind> = { ports: 'port', software: 'software', guides: 'guide' };

/** A port or a page that a number or a name led to. */
export function resultItem(result: Result, base: string): Item {
  return result.kind === 'port' ? portItem(result, base) : pageItem(result, base);
}

function portItem(result: PortResult, base: string): Item {
  const { path, description, match, role, start } = result;
  const told = role && roleInLine(role, start);
  const place = {
    href: base + path,
    isSure: certaintyOfResult(result) === 'named',
    number: formatRange(result),
    excerpt: [],
    traits: portTraits(start, description),
  };
  if (!description) return { ...place, name: '', detail: told ?? '', transports: [], status: '' };
  const { label = '', registered, others, transports, status } = description;
  const title = match?.subject?.title;
  const detail = [
    ...(told ? [told] : []),
    ...(match ? whyPort(match, result, description) : []),
    ...(registered ? [registeredAs(registered)] : []),
    ...others.filter((other) => other !== title).slice(0, MOST_OTHERS),
  ];
  return { ...place, name: label, detail: detail.join(' · '), transports, status: statusWord(status) };
}

function pageItem(result: PageResult, base: string): Item {
  const { path, subject, match } = result;
  const kind = kindOf(path);
  const ports = [...new Set(subject.places.map(formatRange))];
  return {
    ...linkItem(base + path, subject.title, kind),
    isSure: certaintyOfResult(result) === 'named',
    detail: [
      ...whyPage(match),
      ...(kind === 'software' && ports.length > 1 ? [`its ports: ${shortList(ports, MOST_OTHERS)}`] : []),
    ].join(' · '),
  };
}

/** A page to go on with where nothing was found. */
export function wayOn(href: string, name: string, kind?: ItemKind): Item {
  return { ...linkItem(href, name, kind), isWayOn: true };
}

function linkItem(href: string, name: string, kind: ItemKind = 'page'): Item {
  return {
    href,
    isSure: false,
    number: '',
    name,
    detail: '',
    excerpt: [],
    transports: [],
    status: kind === 'page' ? '' : kind,
    traits: { kind },
  };
}

/** A page that a text led to. A port's page is called as the name table calls it. */
export function textItem({ url, title = '', excerpt }: TextHit, base: string, table: NameTable | undefined): Item {
  const path = url.slice(base.length);
  const kind = kindOf(path);
  const page = { ...linkItem(url, title, kind), isSure: true, excerpt: excerptNodes(excerpt) };
  if (kind !== 'port') return page;
  const [, id = ''] = path.split('/');
  const port = Number(id);
  const description = table && describe({ start: port, end: port }, table);
  const { label = title, transports = [], status } = description ?? {};
  return {
    ...page,
    number: id,
    name: label,
    transports,
    status: statusWord(status),
    traits: portTraits(port, description),
  };
}

function kindOf(path: string): ItemKind {
  return KINDS[path.split('/', 1)[0] ?? ''] ?? 'page';
}

function portTraits(port: number, description: Description | undefined): Traits {
  const status = description && statusTrait(description);
  return { kind: 'port', range: rangeClassOf(port), ...(status ? { status } : {}) };
}

/** Of a port without an assignment a reader wants to know whether anything is known to listen there. */
function statusTrait({ status, label }: Description): Traits['status'] {
  switch (status) {
    case undefined:
    case 'assigned':
      return status;
    case 'unassigned':
    case 'dynamic':
      return label ? 'used' : 'unassigned';
    default:
      return 'reserved';
  }
}

function statusWord(status: PortStatus | undefined): string {
  return status && status !== 'assigned' ? STATUS_WORDS[status] : '';
}
