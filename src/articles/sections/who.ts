import { formatRange } from '../../registry/ranges.ts';
import type { Port } from '../../registry/schema/port.ts';
import { TRANSPORTS, type Transport } from '../../registry/schema/primitives.ts';
import { ianaRow } from '../iana.ts';
import { code, link, text } from '../mdx.ts';
import type { Notes } from '../notes.ts';
import { grounds } from '../software.ts';
import { transportNames } from '../words.ts';
import { blocks, heading, table, type Section } from './section.ts';

/** All claims to the port, side by side: who, on which transport, on what grounds. */
export const who: Section = (port, notes) =>
  blocks(
    heading(`Who uses port ${port.number}`, 'who'),
    `<div class="claims">\n\n${table(['Transport', 'Who', 'Grounds'], [...official(port, notes), ...observed(port, notes)])}\n\n</div>`,
  );

/** What the registry says, with the transports of which it says the same in one row. */
function official(port: Port, notes: Notes): string[][] {
  const groups = new Map<string, Transport[]>();
  for (const transport of TRANSPORTS) {
    const claim = claimOf(port, transport);
    if (claim) groups.set(claim, [...(groups.get(claim) ?? []), transport]);
  }
  const grounds = `<b class="official">official</b> IANA${notes.cite([ianaRow(port)])}`;
  return [...groups].map(([claim, transports]) => [transportNames(transports), claim, grounds]);
}

function claimOf(port: Port, transport: Transport): string | undefined {
  const { status, names, description } = port.transports[transport];
  switch (status) {
    case 'none':
      return port.status === 'dynamic' && (transport === 'tcp' || transport === 'udp') ? 'Dynamic, never assigned' : undefined;
    case 'assigned': {
      const [name = '', ...others] = names;
      return `${code(name)}${others.length > 0 ? ` (also ${others.map(code).join(', ')})` : ''}${description ? ` ${text(description)}` : ''}`;
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
