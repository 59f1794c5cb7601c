import { proseText } from '../../articles/proseText.ts';
import { escapeMarkup } from '../../markup/escape.ts';
import { withPort } from '../../registry/settingText.ts';
import type { Registry } from '../../registry/index.ts';
import type { Guide } from '../../registry/schema/guide.ts';
import type { Port } from '../../registry/schema/port.ts';
import type { Software } from '../../registry/schema/software.ts';
import { saidOf } from '../../registry/verdict/advice.ts';

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
 * The records of all pages with prose of their own: ports that somebody has written about, software and guides. Each record
 * costs every reader of the index some bytes.
 *
 * Numbers are left out because they are answered without the index.
 */
export function searchRecords({
  ports,
  software,
  guides,
}: Pick<Registry, 'ports' | 'software' | 'guides'>): SearchRecord[] {
  return [...ports.filter(hasProse).map(portRecord), ...software.map(softwareRecord), ...guides.map(guideRecord)];
}

/**
 * A port has words of its own where somebody has written about it. What the registry says of it is in the name table
 * (`table/described.ts`), what products do there in their own records.
 */
function hasProse({ services, otherServices, story }: Port): boolean {
  return services.length > 0 || otherServices.length > 0 || Boolean(story);
}

function portRecord({ number, names, uses, assignments, exposure, story, ...port }: Port): SearchRecord {
  const services = [...port.services, ...port.otherServices];
  const called = [
    ...names,
    ...services.flatMap(({ title, aliases }) => [title, ...aliases]),
    ...uses.flatMap(({ product, aliases }) => [product, ...aliases]),
  ];
  const sentences = [
    ...assignments.map(({ description }) => description),
    ...services.map(({ summary }) => summary),
    ...uses.filter(({ main }) => main).map(({ product, summary }) => saidOf({ name: product, reason: summary })),
  ];
  const prose = [
    ...exposure.map(({ product, reason }) => saidOf({ name: product, reason })),
    ...(story ? [proseText(story.body, Object.keys(story.sources))] : []),
  ];
  return { url: `/ports/${number}/`, content: page({ names: called }, sentences, prose) };
}

function softwareRecord({ id, name, aliases, summary, ports, exposure }: Software): SearchRecord {
  const uses = ports.flatMap(({ role, configure = [] }) => [
    role,
    ...configure.map(({ where, setting }) => `${where} ${withPort(setting, '')}`),
  ]);
  const names = [name, ...aliases, ...ports.flatMap((port) => port.aliases ?? [])];
  const prose = [...ports.map(({ note = '' }) => note), ...exposure.map(({ reason }) => reason)];
  return { url: `/software/${id}/`, content: page({ title: name, names, uses }, [summary], prose) };
}

function guideRecord({ id, title, summary, body, sources }: Guide): SearchRecord {
  return {
    url: `/guides/${id}/`,
    content: page({ title, names: [title] }, [summary], [proseText(body, Object.keys(sources))]),
  };
}

/** What a page is found by and no excerpt shows, because it is no sentence: names, and what a table or a setting says. */
interface Hidden {
  /** Only shown: `textsWorker.ts` gives it no weight, because Pagefind would count it beside the same name in the text. */
  title?: string;
  names: readonly string[];
  uses?: readonly string[];
}

/** The record's HTML: metadata, and sentences, of which excerpts are made. */
function page(
  { title = '', names, uses = [] }: Hidden,
  sentences: readonly string[],
  prose: readonly string[],
): string {
  const meta = Object.entries({ title, names: eachOnce(names), uses: eachOnce(uses) })
    .filter(([, value]) => value)
    .map(([key, value]) => `<i data-pagefind-meta="${key}:${escapeMarkup(value)}"></i>`);
  const body = [...meta, ...paragraphs(sentences, SENTENCE), ...paragraphs(prose, PROSE)].join('');
  return `<html lang="en"><body>${body}</body></html>`;
}

function eachOnce(texts: readonly string[]): string {
  return [...new Set(texts)].join(' ');
}

function paragraphs(texts: readonly string[], weight: number): string[] {
  return [...new Set(texts)]
    .filter(Boolean)
    .map((text) => `<p data-pagefind-weight="${weight}">${escapeMarkup(text)}</p>`);
}
