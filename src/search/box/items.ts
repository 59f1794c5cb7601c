import { formatRange } from '../../registry/ranges.ts';
import type { PortStatus } from '../../registry/schema/port.ts';
import type { Transport } from '../../registry/schema/primitives.ts';
import { describe } from '../describe.ts';
import type { Result } from '../find.ts';
import { reason, STATUS_WORDS } from '../sentences.ts';
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
  /** Empty for an assigned port: that is what a reader expects. */
  status: string;
}

/** More names than these make a line nobody reads. */
const MOST_DETAILS = 4;

/** A port that a number or a name led to. */
export function portItem(result: Result, base: string): Item {
  const { path, description, match } = result;
  const shown = { href: base + path, number: formatRange(result), excerpt: [] };
  if (!description) return { ...shown, name: '', detail: '', transports: [], status: '' };
  const { label = '', details, transports, status } = description;
  const why = match && reason(match, description);
  return {
    ...shown,
    name: label,
    detail: [...(why ? [why] : []), ...details.slice(0, MOST_DETAILS)].join(' · '),
    transports,
    status: statusWord(status),
  };
}

/** A page that a text led to. A port's page has the name that the table gives it. */
export function textItem({ url, title = '', excerpt }: TextHit, base: string, table: NameTable | undefined): Item {
  const number = /^ports\/(\d+)\/$/.exec(url.slice(base.length))?.[1] ?? '';
  const shown = { href: url, number, excerpt: excerptNodes(excerpt), detail: '' };
  if (!number || !table) return { ...shown, name: title, transports: [], status: '' };
  const { label = '', transports, status } = describe({ start: Number(number), end: Number(number) }, undefined, table);
  return { ...shown, name: label, transports, status: statusWord(status) };
}

function statusWord(status: PortStatus | undefined): string {
  return status && status !== 'assigned' ? STATUS_WORDS[status] : '';
}
