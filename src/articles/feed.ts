import type { RegistryChange } from '../registry/schema/change.ts';
import type { Snapshot } from '../registry/schema/snapshot.ts';
import { changeSentence, whenChanged } from './changes.ts';
import { registryAge } from './iana.ts';
import { escapeMarkup } from '../markup/escape.ts';

/** More than these a reader has seen, or never will. */
const MOST_ENTRIES = 200;

/**
 * What has changed in the registry, as an Atom feed (RFC 4287), the latest first. The last entry is the snapshot from
 * which the site started, so that a feed without changes still says how old its facts are.
 *
 * @param home the address of the site's start page, with a slash at its end
 */
export function changesFeed(
  { changes, snapshot }: { changes: readonly RegistryChange[]; snapshot: Snapshot },
  home: string,
): string {
  const entries = [
    ...changes
      .toReversed()
      .slice(0, MOST_ENTRIES)
      .map((change) => changeEntry(change, home)),
    entry({
      id: `${home}changes/#start`,
      title: `IANA's registry ${registryAge(snapshot.asOf)}`,
      day: snapshot.asOf.assignments,
      url: `${home}about/#snapshot`,
      text: snapshot.note,
    }),
  ];
  const latest = changes.at(-1)?.date ?? snapshot.asOf.assignments;
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${home}changes/</id>
<title>Every Port: what changed in the registry of port numbers</title>
<updated>${instant(latest)}</updated>
<author><name>Every Port</name></author>
<link rel="self" type="application/atom+xml" href="${home}changes.atom"/>
<link rel="alternate" type="text/html" href="${home}changes/"/>
${entries.join('\n')}
</feed>
`;
}

function changeEntry(change: RegistryChange, home: string): string {
  const { ports, kind, date, transports } = change;
  return entry({
    id: `${home}changes/#${date}-${ports.start}-${transports.join('-')}-${kind}`,
    title: `Port ${changeSentence(change)}`,
    day: date,
    url: `${home}ports/${ports.start}/`,
    text: `Changed ${whenChanged(change)}.`,
  });
}

function entry({ id, title, day, url, text }: Record<'id' | 'title' | 'day' | 'url' | 'text', string>): string {
  return `<entry><id>${escapeMarkup(id)}</id><title>${escapeMarkup(title)}</title><updated>${instant(day)}</updated><link href="${escapeMarkup(url)}"/><summary>${escapeMarkup(text)}</summary></entry>`;
}

/** A month or a day as the instant that Atom asks for. */
function instant(date: string): string {
  return `${date.length === 7 ? `${date}-01` : date}T00:00:00Z`;
}
