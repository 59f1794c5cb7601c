import { formatRange } from '../../registry/ranges.ts';
import type { Port, PortStatus } from '../../registry/schema/port.ts';
import { TRANSPORTS, type Transport } from '../../registry/schema/primitives.ts';
import { ianaRow } from '../iana.ts';
import { code, link, text } from '../mdx.ts';
import type { Notes } from '../notes.ts';
import { grounds } from '../software.ts';
import { list, transportNames } from '../words.ts';
import { blocks, heading, table, type Section } from './section.ts';

/** How many claims stand on the first screen before the verdict; the others are one click away. */
const SHOWN = 6;

/** All claims to the port, side by side: who, on which transport, on what grounds. */
export const who: Section = (port, notes) => {
  const claims = [...official(port, notes), ...observed(port, notes)];
  // One row more than shown is not worth a click.
  const shown = claims.length > SHOWN + 1 ? SHOWN : claims.length;
  return blocks(
    heading(`Who uses port ${port.number}`, 'who'),
    claimsTable(claims.slice(0, shown)),
    claims.length > shown && `<details>\n<summary>${claims.length - shown} more</summary>\n\n${claimsTable(claims.slice(shown))}\n\n</details>`,
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
const WITHOUT_ROW: Partial<Record<PortStatus, string>> = { dynamic: 'Dynamic, never assigned', unassigned: 'Unassigned' };

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

function observed({ uses }: Port, notes: Notes): string[][] {
  return uses.map((use) => [
    transportNames(use.transports),
    `${link(use.product, `/software/${use.software}/`)}: ${text(use.role)}${use.range.start < use.range.end ? ` (${formatRange(use.range)})` : ''}${use.note ? `. ${text(use.note)}` : ''}`,
    `<b class="${use.status}">${grounds(use)}</b>${notes.cite(use.sources)}`,
  ]);
}
