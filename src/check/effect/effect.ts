import { structuredPatch } from 'diff';
import { answer, pageTitle } from '../../articles/answer.ts';
import { article, articleMdx } from '../../articles/article.ts';
import type { Registry } from '../../registry/index.ts';
import { formatRange } from '../../registry/ranges.ts';
import type { Port } from '../../registry/schema/port.ts';
import type { PortRange } from '../../registry/schema/primitives.ts';

/** What a change of facts does to the page of a port. Neighbouring ports on which it does the same are one effect. */
export interface Effect {
  ports: PortRange;
  /** What differs at the top of the page: its title, its lead, the answers of the verdict. */
  top: { what: string; before: string; after: string }[];
  /** The lines of the article that differ, with `-` or `+` before them. */
  article: string[];
}

/** What a change of facts does to the site. */
export interface SiteEffect {
  /** Ports of which a fact has changed, and those whose title, lead or verdict follows from a fact of another. */
  ports: Effect[];
  /** Ports that only name a neighbour, a namesake or a free alternative. */
  around: number;
  /** Pages of products and guides that come, go or change: `new: /software/jan/`. */
  pages: string[];
}

type Known = Pick<Registry, 'ports' | 'software' | 'guides'>;

/** Compares what the site says from earlier facts with what it says from those of today. */
export function siteEffect(before: Known, after: Known): SiteEffect {
  const found: (Effect & { key: string })[] = [];
  let around = 0;
  after.ports.forEach((port, number) => {
    const old = before.ports[number] as Port;
    if (isSame(old, port)) return;
    const effect = { top: topOf(old, port), article: isSame(ownFacts(old), ownFacts(port)) ? [] : linesOf(old, port) };
    if (effect.top.length === 0 && effect.article.length === 0) return void around++;
    const key = JSON.stringify(effect).replaceAll(new RegExp(`\\b${number}\\b`, 'g'), 'PORT');
    const last = found.at(-1);
    if (last?.key === key && last.ports.end === number - 1) last.ports.end = number;
    else found.push({ ...effect, ports: { start: number, end: number }, key });
  });
  return { ports: found.map(({ key: _, ...effect }) => effect), around, pages: pagesOf(before, after) };
}

/** An effect as text for a terminal or a comment: ports whose own facts have changed first. */
export function effectText({ ports, around, pages }: SiteEffect, most = Infinity): string {
  if (ports.length + around + pages.length === 0) return 'No page says anything else than before.';
  const ordered = ports.toSorted((a, b) => Number(b.article.length > 0) - Number(a.article.length > 0));
  const left = ordered.slice(most).map((effect) => formatRange(effect.ports));
  return [
    ...(pages.length > 0 ? [pages.join('\n')] : []),
    ...ordered.slice(0, most).map(portText),
    ...(left.length > 0
      ? [`${left.length} more, with --all: ${left.slice(0, 50).join(', ')}${left[50] ? ' …' : ''}`]
      : []),
    ...(around > 0 ? [`${around} ports only name a neighbour, a namesake or a free port anew.`] : []),
  ].join('\n\n');
}

function portText({ ports, top, article }: Effect): string {
  return [
    `port ${formatRange(ports)}`,
    ...top.flatMap(({ what, before, after }) => [`  ${what}`, `  - ${before}`, `  + ${after}`]),
    ...(article.length > 0 ? ['  article', ...article.map((line) => `  ${line[0]} ${line.slice(1)}`)] : []),
  ].join('\n');
}

/** What a port has of its own, without what its page says of others. */
function ownFacts({ neighbours, gap, twins, sameName, alternatives, verdict, ...own }: Port): Partial<Port> {
  return own;
}

function topOf(before: Port, after: Port): Effect['top'] {
  const verdict = Object.entries(after.verdict).map(([question, { short, reason }]) => {
    const old = before.verdict[question as keyof typeof after.verdict];
    return { what: question, before: `${old.short}: ${old.reason}`, after: `${short}: ${reason}` };
  });
  return [
    { what: 'title', before: pageTitle(before), after: pageTitle(after) },
    { what: 'lead', before: answer(before), after: answer(after) },
    ...verdict,
  ].filter((told) => told.before !== told.after);
}

function linesOf(before: Port, after: Port): string[] {
  const texts = [before, after].map((port) => articleMdx(article(port))) as [string, string];
  const { hunks } = structuredPatch('', '', ...texts, '', '', { context: 0 });
  return hunks.flatMap(({ lines }) => lines.filter((line) => !line.startsWith('\\') && line.length > 1));
}

function pagesOf(before: Known, after: Known): string[] {
  return (['software', 'guides'] as const).flatMap((folder) => {
    const [old, now] = [recordsOf(before[folder]), recordsOf(after[folder])];
    const told = (word: string, ids: readonly string[]) => ids.map((id) => `${word}: /${folder}/${id}/`);
    return [
      ...told(
        'new',
        [...now.keys()].filter((id) => !old.has(id)),
      ),
      ...told(
        'changed',
        [...now.keys()].filter((id) => old.has(id) && !isSame(old.get(id), now.get(id))),
      ),
      ...told(
        'gone',
        [...old.keys()].filter((id) => !now.has(id)),
      ),
    ];
  });
}

/** Records by id. Where a record lies is no part of its page. */
function recordsOf(records: readonly { id: string }[]): Map<string, object> {
  return new Map(records.map((record) => [record.id, { ...record, file: undefined }]));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
