import { formatRange, rangeClassOf } from '../../../registry/ranges.ts';
import type { PortStatus, RangeClass } from '../../../registry/schema/port.ts';
import type { Transport } from '../../../registry/schema/primitives.ts';
import { describe, type Description } from '../describe.ts';
import type { Result } from '../find.ts';
import { reason, registeredAs, STATUS_WORDS } from '../sentences.ts';
import type { NameTable } from '../table/nameTable.ts';
import { excerptNodes } from './excerpt.ts';
import type { TextHit } from './texts.ts';

/** One result as it is shown, whatever found it. */
export interface Item {
  href: string;
  /** A number or a range; empty for a page that is not about one port. */
  number: string;
  name: string;
  detail: string;
  /** Where the page's text was searched, the place that matches. */
  excerpt: Node[];
  transports: Transport[];
  /** Empty for an assigned port: that is what a reader expects. Of another page its kind. */
  status: string;
  /** What a reader can filter by. */
  traits: Traits;
}

/** What sorts a result, by the name that a filter has in an address. */
export interface Traits {
  kind: Kind;
  /** Of a port. */
  range?: RangeClass;
  /** Of a port, once the registered names are loaded. */
  status?: 'assigned' | 'used' | 'reserved' | 'unassigned';
}

export type Kind = 'port' | 'software' | 'guide';

/** More names than these make a line nobody reads. */
const MOST_OTHERS = 4;

/** What a page is about, by its folder. */
const KINDS: Record<string, Kind> = { ports: 'port', software: 'software', guides: 'guide' };

/** A port that a number or a name led to. */
export function portItem(result: Result, base: string): Item {
  const { path, description, match } = result;
  const place = {
    href: base + path,
    number: formatRange(result),
    excerpt: [],
    traits: portTraits(result.start, description),
  };
  if (!description) return { ...place, name: '', detail: '', transports: [], status: '' };
  const { label = '', registered, others, transports, status } = description;
  const shown = [label, ...(registered ? [registered] : []), ...others.slice(0, MOST_OTHERS)];
  const why = match && reason(match, shown);
  const detail = [
    ...(why ? [why] : []),
    ...(registered ? [registeredAs(registered)] : []),
    ...others.slice(0, MOST_OTHERS),
  ];
  return { ...place, name: label, detail: detail.join(' · '), transports, status: statusWord(status) };
}

/** A page that a text led to. A port's page is called as the name table calls it. */
export function textItem({ url, title = '', excerpt }: TextHit, base: string, table: NameTable | undefined): Item {
  const [, folder = '', id = ''] = /^(ports|software|guides)\/([^/]+)\/$/.exec(url.slice(base.length)) ?? [];
  const kind = KINDS[folder] ?? 'guide';
  const place = { href: url, detail: '', excerpt: excerptNodes(excerpt) };
  if (kind !== 'port') return { ...place, number: '', name: title, transports: [], status: kind, traits: { kind } };
  const port = Number(id);
  const description = table && describe({ start: port, end: port }, table);
  const { label = title, transports = [], status } = description ?? {};
  return {
    ...place,
    number: id,
    name: label,
    transports,
    status: statusWord(status),
    traits: portTraits(port, description),
  };
}

/** The guide to an error, called as its address is. */
export function guideItem(path: string, base: string): Item {
  const words = path.split('/').at(-2)?.replaceAll('-', ' ') ?? '';
  return {
    href: base + path.slice(1),
    number: '',
    name: words.slice(0, 1).toUpperCase() + words.slice(1),
    detail: '',
    excerpt: [],
    transports: [],
    status: 'guide',
    traits: { kind: 'guide' },
  };
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
