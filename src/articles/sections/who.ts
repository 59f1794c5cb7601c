import { formatRange } from '../../registry/ranges.ts';
import type { ObservedUse, Port, PortStatus } from '../../registry/schema/port.ts';
import { TRANSPORTS, type Transport } from '../../registry/schema/primitives.ts';
import { ianaRow } from '../iana.ts';
import { code, link, text } from '../mdx.ts';
import type { Notes } from '../notes.ts';
import { grounds } from '../software.ts';
import { usesOf } from '../uses.ts';
import { list, transportNames } from '../words.ts';
import { blocks, heading, table, type Section } from './section.ts';

/** How many claims stand on the first screen before the verdict; the others are one click away. */
const SHOWN = 6;

/** All claims to the port, side by side: who, on which transport, on what grounds. */
export const who: Section = (port, notes) => {
  const { told, named, ranges } = usesOf(port);
  const claims = [...official(port, notes), ...told.map((use) => observed(use, notes))];
  // One row more than shown is not worth a click.
  const shown = claims.length > SHOWN + 1 ? SHOWN : claims.length;
  return blocks(
    heading(`Who uses port ${port.number}`, 'who'),
    claimsTable(claims.slice(0, shown)),
    claims.length > shown &&
      `<details>\n<summary>${claims.length - shown} more</summary>\n\n${claimsTable(claims.slice(shown))}\n\n</details>`,
    named.length > 0 &&
      `Also on record, each with its sources on its own page: ${list(eachOnce(named.map(productLink)))}.`,
    ranges.length > 0 &&
      `One of many ports for: ${list(eachOnce(ranges.map((use) => `${productLink(use)} (${transportNames(use.transports)} ${formatRange(use.range)})`)))}.`,
  );
};

function claimsTable(claims: readonly (readonly string[])[]): string {
  return `<div class="claims">\n\n${table(['Transport', 'Who', 'Grounds'], claims)}\n\n</div>`;
}

/** What the registry says, with the transports of which it says the same in one row. */
function official(port: Port, notes: Notes): string[][] {
  const groups = new Map<string, Transport[]>();
  for (const transport of TRANSPORTS) {
    const claim = claimOf(port, transport);
    if (claim) groups.set(claim, [...(groups.get(claim) ?? []), transport]);
  }
  const grounds = `<b class="official">official</b> IANA${notes.cite([ianaRow(port)])}`;
  const cell = port.notable ? anchors : transportNames;
  return [...groups].map(([claim, transports]) => [cell(transports), claim, grounds]);
}

/** Transports that a link can lead to: `/ports/443/#udp`. */
function anchors(transports: readonly Transport[]): string {
  return list(transports.map((transport) => `<span id="${transport}">${transport.toUpperCase()}</span>`));
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

function observed(use: ObservedUse, notes: Notes): string[] {
  const range = use.range.start < use.range.end ? ` (${formatRange(use.range)})` : '';
  return [
    transportNames(use.transports),
    `${productLink(use)}: ${text(use.role)}${range}${use.note ? `. ${text(use.note)}` : ''}`,
    `<b class="${use.status}">${grounds(use)}</b>${notes.cite(use.sources)}`,
  ];
}

function productLink({ product, software }: ObservedUse): string {
  return link(product, `/software/${software}/`);
}

function eachOnce(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
