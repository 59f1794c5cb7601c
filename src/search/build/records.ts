import { escapeMarkup } from '../../markup/escape.ts';
import type { Registry } from '../../registry/index.ts';
import type { Guide } from '../../registry/schema/guide.ts';
import type { Port } from '../../registry/schema/port.ts';
import type { Software } from '../../registry/schema/software.ts';
import { fold, toKey, toWords } from '../shared/fold.ts';

/** A page of the site as the text index sees it: not its HTML, but the words by which it should be found. */
export interface SearchRecord {
  /** From the root of the site, without its base. */
  url: string;
  /** HTML whose paragraphs carry their weight, with title and names as metadata. */
  content: string;
}

/** How much more a match counts in a sentence about the page than in running text. Pagefind takes 0 to 10. */
const SENTENCE = 2;
const PROSE = 1;

/**
 * The records of all pages that have words of their own: ports with something to say, software and guides.
 *
 * No word stands in every record, not even "port": Pagefind's time for a search grows with the square of the pages
 * that share a prefix. Numbers are left out because they are answered without the index.
 */
export function searchRecords({
  ports,
  software,
  guides,
}: Pick<Registry, 'ports' | 'software' | 'guides'>): SearchRecord[] {
  const records = [
    ...ports.filter(isTold).map(portRecord),
    ...software.map(softwareRecord),
    ...guides.map(guideRecord),
  ];
  return records.filter(({ content }) => content !== '');
}

/** Of ports that were registered together and of which nothing else is known, the first speaks for all. */
function isTold({ notable, archetype, block, number }: Port): boolean {
  return notable && !(archetype === 'assigned-block' && block && number > block.range.start);
}

function portRecord(port: Port): SearchRecord {
  const { uses } = port;
  const services = [...port.services, ...port.otherServices];
  const names = [
    ...port.names,
    ...services.flatMap(({ title, aliases }) => [title, ...aliases]),
    ...uses.flatMap(({ product, aliases }) => [product, ...aliases]),
  ];
  const sentences = [
    ...port.assignments.filter(isTelling).map(({ description }) => description),
    ...services.map(({ summary }) => summary),
    ...uses.flatMap(({ main, product, role, summary, note = '' }) => [
      `${product}: ${role}.`,
      main ? summary : '',
      note,
    ]),
    ...port.formerNames.map(({ note }) => note),
    ...port.reportedUses,
  ];
  const prose = [...port.exposure.map(({ reason }) => reason), ...(port.story ? [plainText(port.story.body)] : [])];
  const isSilent = uses.length === 0 && services.length === 0 && addsNothing(sentences, port.names);
  return { url: `/ports/${port.number}/`, content: isSilent ? '' : page('', names, sentences, prose) };
}

/** Whether every word stands in a name already (`hp-san-mgmt`, "HP SAN Mgmt"): the name table finds the port without them. */
function addsNothing(sentences: readonly string[], names: readonly string[]): boolean {
  const keys = names.map((name) => toKey(fold(name))).join(' ');
  return sentences.flatMap((sentence) => toWords(fold(sentence))).every((word) => keys.includes(word));
}

/** Rows that only say "Reserved" or "Unassigned" would put one word into hundreds of records. */
function isTelling({ status }: Port['assignments'][number]): boolean {
  return status !== 'reserved' && status !== 'unassigned';
}

function softwareRecord({ id, name, aliases, summary, ports, exposure }: Software): SearchRecord {
  const roles = ports.flatMap(({ role, note = '', configure = [] }) => [
    `${role}.`,
    note,
    ...configure.map(({ where, setting }) => `${where}: ${setting.replaceAll('{port}', '')}`),
  ]);
  const names = [name, ...aliases, ...ports.flatMap((port) => port.aliases ?? [])];
  const prose = [...roles, ...exposure.map(({ reason }) => reason)];
  return { url: `/software/${id}/`, content: page(name, names, [summary], prose) };
}

function guideRecord({ id, title, summary, body }: Guide): SearchRecord {
  return { url: `/guides/${id}/`, content: page(title, [title], [summary], [plainText(body)]) };
}

/**
 * The record's HTML; empty where there is nothing to say, as of a port that is only reserved.
 *
 * Names are metadata, so that they are found and yet no excerpt shows a list of them. The title is only shown: `texts.ts`
 * gives it no weight, because Pagefind would count it beside the same name in the text.
 */
function page(title: string, names: readonly string[], sentences: readonly string[], prose: readonly string[]): string {
  const meta = Object.entries({ title, names: [...new Set(names)].join(' ') })
    .filter(([, value]) => value)
    .map(([key, value]) => `<i data-pagefind-meta="${key}:${escapeMarkup(value)}"></i>`);
  const body = [...meta, ...paragraphs(sentences, SENTENCE), ...paragraphs(prose, PROSE)].join('');
  return body && `<html lang="en"><body>${body}</body></html>`;
}

function paragraphs(texts: readonly string[], weight: number): string[] {
  return [...new Set(texts)]
    .filter(Boolean)
    .map((text) => `<p data-pagefind-weight="${weight}">${escapeMarkup(text)}</p>`);
}

/** Markdown without its marks: footnotes, link targets, headings, emphasis, code. */
function plainText(markdown: string): string {
  return markdown
    .replace(/\[\^[^\]]+\](?::.*)?/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^#+\s.*$/gm, '')
    .replace(/[*_`>|{}\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
