import { formatRange } from '../registry/ranges.ts';
import type { Software, SoftwarePort } from '../registry/schema/software.ts';
import { code, text } from './mdx.ts';
import { Notes } from './notes.ts';
import { settingFor } from './setting.ts';
import { blocks, heading, table } from './sections/section.ts';
import { rangeLink, spanOf, transportNames } from './words.ts';

/** The article of a product as MDX: its ports, how to change them, how far they may be reachable. */
export function softwareArticle(software: Software): string {
  const notes = new Notes();
  const cite = (keys: readonly string[]) => notes.cite(keys.flatMap((key) => software.sources[key] ?? []));
  return `${blocks(ports(software, cite), change(software, cite), exposure(software, cite), notes.definitions())}\n`;
}

type Cite = (keys: readonly string[]) => string;

function ports({ name, ports: entries }: Software, cite: Cite): string {
  const rows = entries.map((entry) => [
    rangeLink(entry.port),
    transportNames(entry.transport),
    `${text(entry.role)}${entry.note ? `. ${text(entry.note)}` : ''}`,
    `<b class="${entry.status}">${grounds(entry)}</b>${cite(entry.source)}`,
  ]);
  return blocks(
    heading(`Ports of ${text(name)}`, 'ports'),
    `<div class="claims">\n\n${table(['Port', 'Transport', 'Used for', 'Grounds'], rows)}\n\n</div>`,
  );
}

/** Whether the product listens there by itself, and whether it still does. */
export function grounds({ default: isDefault, status }: Pick<SoftwarePort, 'default' | 'status'>): string {
  if (status === 'legacy') return isDefault ? 'legacy default' : 'legacy';
  return isDefault ? 'default' : 'documented';
}

function change({ ports: entries }: Software, cite: Cite): string {
  const settings = entries.flatMap(({ port, role, configure = [], source }) =>
    configure.map(
      ({ where, setting }) =>
        `- ${formatRange(port)}, ${text(role)}: ${code(settingFor(setting, port.start))} in ${code(where)}${cite(source)}`,
    ),
  );
  return settings.length === 0 ? '' : blocks(heading('Change a port', 'change'), settings.join('\n'));
}

const ADVICE = {
  'this-machine': 'Keep it on this machine.',
  'trusted-network': 'Only for a network you trust.',
  internet: 'Made to face the Internet.',
  'none-given': 'No advice is given.',
} as const;

function exposure({ exposure: advice }: Software, cite: Cite): string {
  const lines = advice.map(
    ({ ports: ranges, advice: reach, reason, source }) =>
      `- ${ranges.map(spanOf).join(', ')}: **${ADVICE[reach]}** ${text(reason)}${cite(source)}`,
  );
  return lines.length === 0 ? '' : blocks(heading('Who may reach it', 'expose'), lines.join('\n'));
}
