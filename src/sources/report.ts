import { visible } from '../registry/visible.ts';
import type { SourcesReport } from './checkSources.ts';
import type { FindingKind } from './compare.ts';

/** The heading above the findings of a kind, in the order in which they are worth a look. */
const HEADINGS: Record<FindingKind, string> = {
  number: 'The number stands in the cited file no more',
  setting: 'The setting stands in the cited file no more',
  gone: 'The cited file is gone',
  moved: 'The cited file is elsewhere',
  page: 'The cited page is gone',
  unseen: 'The number stands in no version of the cited file that was compared',
};

/** A report as Markdown, which is plain enough for a terminal: what to look at, and how much could be compared. */
export function sourcesText({ findings, counts, missing }: SourcesReport): string {
  const { files, unread, pages, entries, compared } = counts;
  return [
    `${compared} of ${entries} entries compared; ${unread} of ${files} files could not be read; ${pages} pages asked for.`,
    ...(Object.keys(HEADINGS) as FindingKind[]).flatMap((kind) => {
      const found = findings.filter((finding) => finding.kind === kind);
      if (found.length === 0) return [];
      const lines = found.map(({ file, field, message }) => `- ${file} ${field}: ${visible(message)}`);
      return [`${HEADINGS[kind]} (${found.length})\n${lines.join('\n')}`];
    }),
    ...(missing.length > 0 ? [`Not read (${missing.length}): ${missing.join(', ')}`] : []),
  ].join('\n\n');
}
