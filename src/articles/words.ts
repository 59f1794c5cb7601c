import type { ArticleForm } from './form.ts';
import { text } from './mdx.ts';
import { either, list, shortList, verb } from '../registry/list.ts';
import type { ObservedUse, Port } from '../registry/schema/port.ts';
import type { PortRange, Transport } from '../registry/schema/primitives.ts';
import { TRANSPORTS } from '../registry/transports.ts';

/** Every word that names a range class, as RFC 6335 writes it. */
export const RANGE_NAMES = { system: 'System Port', user: 'User Port', dynamic: 'Dynamic Port' } as const;

/** `TCP`, `TCP and UDP`, `TCP, UDP and SCTP`. */
export function transportNames(transports: readonly Transport[]): string {
  return list(
    TRANSPORTS.filter((transport) => transports.includes(transport)).map((transport) => transport.toUpperCase()),
  );
}

export { either, list, shortList, verb };

/** `10,000 ports`, with the thousands set apart as in all prose here. */
export function count(number: number, singular: string): string {
  return `${NUMBER.format(number)} ${singular}${number === 1 ? '' : 's'}`;
}

/** `1018 to 1023`, or `988`. */
export function spanOf({ start, end }: PortRange): string {
  return start === end ? String(start) : `${start} to ${end}`;
}

/** A link to a port's page, followed by its name: `[988](/ports/988/) Lustre`. */
export function portLink(form: ArticleForm, number: number, name?: string | null): string {
  return `${form.link(String(number), `/ports/${number}/`)}${name ? ` ${text(name)}` : ''}`;
}

/** A link to the first port of a range, with its end: `[1018](/ports/1018/) to 1023`. */
export function rangeLink(form: ArticleForm, { start, end }: PortRange): string {
  return `${portLink(form, start)}${end > start ? ` to ${end}` : ''}`;
}

/** A link to the page of the product. */
export function productLink(
  form: ArticleForm,
  { product, software }: Pick<ObservedUse, 'product' | 'software'>,
): string {
  return form.link(text(product), `/software/${software}/`);
}

/** A key of IANA's list of people as a name: `William_Randolph_Roy_2` is `William Randolph Roy`. */
export function personName(token: string): string {
  return token.replace(/_\d+$/, '').replaceAll('_', ' ');
}

/** A month or a day as people write it: `2014-07` is `July 2014`. */
export function monthOf(date: string): string {
  const [year, month] = date.split('-');
  return `${MONTHS[Number(month) - 1]} ${year}`;
}

/** A day as people write it: `2026-11-22` is `22 November 2026`. */
export function dayOf(date: string): string {
  return `${Number(date.slice(8))} ${monthOf(date)}`;
}

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2000, month)).toLocaleString('en', { month: 'long', timeZone: 'UTC' }),
);
/** Made once: a formatter costs more than all the articles that use it. */
const NUMBER = new Intl.NumberFormat('en');

/** The transports on which the registry has assigned the port. */
export function assignedTransports({ transports }: Pick<Port, 'transports'>): Transport[] {
  return TRANSPORTS.filter((transport) => transports[transport].status === 'assigned');
}
