import { formatRange } from '../../registry/ranges.ts';
import type { PortStatus } from '../../registry/schema/port.ts';
import type { Transport } from '../../registry/schema/primitives.ts';
import { describe } from '../describe.ts';
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
}

/** More names than these make a line nobody reads. */
const MOST_OTHERS = 4;

/** What a page that is not about a port is called, by its folder. */
const KINDS: Record<string, string> = { software: 'software', guides: 'guide' };

/** A port that a number or a name led to. */
export function portItem(result: Result, base: string): Item {
  const { path, description, match } = result;
  const place = { href: base + path, number: formatRange(result), excerpt: [] };
  if (!description) return { ...place, name: '', detail: '', transports: [], status: '' };
  const { label = '', registered, others, transports, status } = description;
  const shown = [label, ...(registered ? [registered] : []), ...others.slice(0, MOST_OTHERS)];
  const why = match && reason(match, shown);
  const detail = [...(why ? [why] : []), ...(registered ? [registeredAs(registered)] : []), ...others.slice(0, MOST_OTHERS)];
  return { ...place, name: label, detail: detail.join(' · '), transports, status: statusWord(status) };
}

/** A page that a text led to. A port's page is called as the name table calls it. */
export function textItem({ url, title = '', excerpt }: TextHit, base: string, table: NameTable | undefined): Item {
  const [, kind = '', id = ''] = /^(ports|software|guides)\/([^/]+)\/$/.exec(url.slice(base.length)) ?? [];
  const place = { href: url, number: kind === 'ports' ? id : '', detail: '', excerpt: excerptNodes(excerpt) };
  if (kind !== 'ports' || !table) return { ...place, name: title, transports: [], status: KINDS[kind] ?? '' };
  const { label = '', transports, status } = describe({ start: Number(id), end: Number(id) }, table);
  return { ...place, name: label, transports, status: statusWord(status) };
}

function statusWord(status: PortStatus | undefined): string {
  return status && status !== 'assigned' ? STATUS_WORDS[status] : '';
}
