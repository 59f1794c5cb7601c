import type { Port } from '../../registry/schema/port.ts';
import type { Notes } from '../notes.ts';

/** One part of an article: its MDX, or an empty string where the port gives it nothing to say. */
export type Section = (port: Port, notes: Notes) => string;

/** Joins blocks with an empty line between them; empty ones fall out. */
export function blocks(...parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n');
}

/** A heading of the second level with an id that never changes, so that a link from a forum lasts. */
export function heading(words: string, id: string): string {
  return `## ${words} {#${id}}`;
}

/** A Markdown table. Cells are MDX already. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
