import { formatRange } from '../registry/ranges.ts';
import type { Software, SoftwarePort } from '../registry/schema/software.ts';
import { text } from './mdx.ts';
import { Notes } from './notes.ts';
import type { ArticleSection } from './sections/section.ts';
import { settingMdx } from './setting.ts';
import type { Article } from './article.ts';
import { mdxForm, table } from './form.ts';
import { rangeLink, spanOf, transportNames } from './words.ts';

/** The article of a product: its ports, how to change them, how far they may be reachable. */
export function softwareArticle(software: Software): Article {
  const notes = new Notes();
  const cite = (keys: readonly string[]) => notes.cite(keys.flatMap((key) => software.sources[key] ?? []));
  const sections = [ports, change, exposure].flatMap((section) => section(software, cite) ?? []);
  return { sections, sources: notes.definitions(), form: mdxForm };
}

type Cite = (keys: readonly string[]) => string;

function ports({ name, ports: entries }: Software, cite: Cite): ArticleSection {
  const rows = entries.map((entry) => [
    rangeLink(entry.port),
    transportNames(entry.transport),
    `${text(entry.role)}${entry.note ? `. ${text(entry.note)}` : ''}`,
    `<b class="${entry.status}">${grounds(entry)}</b>${cite(entry.source)}`,
  ]);
  return {
    id: 'ports',
    title: `Ports of ${name}`,
    short: 'Ports',
    body: mdxForm.box('claims', table(['Port', 'Transport', 'Used for', 'Evidence'], rows)),
  };
}

/** Whether the product listens there by itself, and whether it still does. */
export function grounds({ default: isDefault, status }: Pick<SoftwarePort, 'default' | 'status'>): string {
  if (status === 'legacy') return isDefault ? 'legacy default' : 'legacy';
  return isDefault ? 'default' : 'documented';
}

function change({ ports: entries }: Software, cite: Cite): ArticleSection | undefined {
  const settings = entries.flatMap(({ port, role, configure = [], source }) =>
    configure.map((way) => `- ${formatRange(port)}, ${text(role)}: ${settingMdx(way, port.start)}${cite(source)}`),
  );
  if (settings.length === 0) return undefined;
  return { id: 'change', title: 'Change a port', short: 'Change a port', body: settings.join('\n') };
}

const ADVICE = {
  'this-machine': 'Keep it on this machine.',
  'trusted-network': 'Only for a network you trust.',
  internet: 'Made to face the Internet.',
  'none-given': 'No advice is given.',
} as const;

function exposure({ exposure: advice }: Software, cite: Cite): ArticleSection | undefined {
  const lines = advice.map(
    ({ ports: ranges, advice: reach, reason, source }) =>
      `- ${ranges.map(spanOf).join(', ')}: **${ADVICE[reach]}** ${text(reason)}${cite(source)}`,
  );
  if (lines.length === 0) return undefined;
  return { id: 'expose', title: 'Who may reach it', short: 'Who may reach it', body: lines.join('\n') };
}
