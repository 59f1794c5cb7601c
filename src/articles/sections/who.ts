import { formatRange } from '../../registry/ranges.ts';
import type { ObservedUse, Port, PortStatus } from '../../registry/schema/port.ts';
import { TRANSPORTS, type Transport } from '../../registry/schema/primitives.ts';
import { SOFTWARE_KINDS } from '../../registry/schema/software.ts';
import { detailedUses, namedUses } from '../detailedUses.ts';
import { blocks, table, type Form } from '../form.ts';
import { ianaRow } from '../iana.ts';
import { code, link, text } from '../mdx.ts';
import type { Notes } from '../notes.ts';
import { grounds } from '../software.ts';
import { list, transportNames } from '../words.ts';
import type { Section } from './section.ts';

/** How many claims stand on the first screen before the verdict; the others are one click away. */
const SHOWN = 6;

/** All claims to the port, side by side: who, on which transport, on what evidence. */
export const who: Section = (port, { notes, form }) => {
  const claims = [
    ...official(port, notes, form),
    ...[...detailedUses(port), ...(port.notable ? port.ranges : [])].map((use) => observed(use, notes, form)),
  ];
  // A click that shows a single row more is not worth it.
  const shown = claims.length > SHOWN + 1 ? SHOWN : claims.length;
  const named = namedUses(port);
  return {
    id: 'who',
    title: `Who uses port ${port.number}`,
    short: 'Who uses it',
    body: blocks(
      form.box('claims', claimsTable(claims.slice(0, shown))),
      claims.length > shown &&
        form.folded(`${claims.length - shown} more`, form.box('claims', claimsTable(claims.slice(shown)))),
      named.length > 0 && form.folded(`${eachOnce(named).length} others, by what they are for`, byKind(named)),
      !port.notable && rangesOf(port),
    ),
  };
};

function claimsTable(claims: readonly (readonly string[])[]): string {
  return table(['Transport', 'Who', 'Evidence'], claims);
}

/** What the registry says, with the transports of which it says the same in one row. */
function official(port: Port, notes: Notes, form: Form): string[][] {
  const groups = new Map<string, Transport[]>();
  for (const transport of TRANSPORTS) {
    const claim = claimOf(port, transport);
    if (claim) groups.set(claim, [...(groups.get(claim) ?? []), transport]);
  }
  const evidence = `${form.mark('official', 'official')} IANA${notes.cite([ianaRow(port)])}`;
  const cell = port.notable ? (transports: readonly Transport[]) => anchors(transports, form) : transportNames;
  return [...groups].map(([claim, transports]) => [cell(transports), claim, evidence]);
}

/** Transports that a link can lead to: `/ports/443/#udp`. */
function anchors(transports: readonly Transport[], form: Form): string {
  return list(transports.map((transport) => form.anchor(transport, transport.toUpperCase())));
}

/** What to say where no row speaks of TCP or UDP. */
const WITHOUT_ROW: Partial<Record<PortStatus, string>> = {
  dynamic: 'Dynamic, never assigned',
  unassigned: 'Unassigned',
};

function claimOf(port: Port, transport: Transport): string | undefined {
  const { status, names, description } = port.transports[transport];
  switch (status) {
    case 'none':
      return transport === 'tcp' || transport === 'udp' ? WITHOUT_ROW[port.status] : undefined;
    case 'assigned': {
      const [name = '', ...others] = names;
      return `${code(name)}${others.length > 0 ? ` (also ${others.map(code).join(', ')})` : ''}${description && description.toLowerCase() !== name.toLowerCase() ? ` ${text(description)}` : ''}`;
    }
    case 'reserved':
      return 'Reserved';
    case 'unassigned':
      return 'Unassigned';
    default:
      return text(description || status);
  }
}

function observed(use: ObservedUse, notes: Notes, form: Form): string[] {
  const range = use.range.start < use.range.end ? ` (${formatRange(use.range)})` : '';
  return [
    transportNames(use.transports),
    `${productLink(use)}: ${text(use.role)}${range}${use.note ? `. ${text(use.note)}` : ''}`,
    `${form.mark(use.status, grounds(use))}${notes.cite(use.sources)}`,
  ];
}

/** Products under the kinds of software that they are, each kind where its first product stands. */
function byKind(uses: readonly ObservedUse[]): string {
  const kinds = Map.groupBy(eachOnce(uses), ({ kind }) => kind);
  return [...kinds]
    .map(([kind, own]) => `- **${SOFTWARE_KINDS[kind]}**: ${own.map(productLink).join(', ')}`)
    .join('\n');
}

function rangesOf({ ranges }: Port): string {
  const told = ranges.map((use) => `${productLink(use)} (${transportNames(use.transports)} ${formatRange(use.range)})`);
  return told.length === 0 ? '' : `One of many ports for: ${list([...new Set(told)])}.`;
}

function productLink({ product, software }: ObservedUse): string {
  return link(product, `/software/${software}/`);
}

function eachOnce(uses: readonly ObservedUse[]): ObservedUse[] {
  return [...new Map(uses.map((use) => [use.software, use])).values()];
}
