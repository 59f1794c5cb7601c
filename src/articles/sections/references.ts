import type { Reference } from '../../registry/schema/assignment.ts';
import type { Port } from '../../registry/schema/port.ts';
import { link, text } from '../mdx.ts';
import type { Notes } from '../notes.ts';
import { list, monthOf } from '../words.ts';

/** Where the service is specified: the checked references of a service record, or the registry's own. */
export function references(port: Port, notes: Notes): string {
  const checked = port.services.filter((service) => service.references.length > 0);
  if (checked.length > 0) {
    return checked
      .map((service) => {
        const [specifying, others] = [true, false].map((wanted) =>
          service.references.filter(({ relation }) => (relation === 'specifies') === wanted).map(withTitle),
        ) as [string[], string[]];
        const told = [
          specifying.length > 0 && `${text(service.title)} is specified in ${list(specifying)}.`,
          others.length > 0 && `See ${specifying.length > 0 ? 'also ' : ''}${list(others)}.`,
        ].filter(Boolean);
        return `${told.join(' ')}${notes.cite(service.sources)}`;
      })
      .join(' ');
  }
  const own = unique(
    port.assignments
      .flatMap((row) => row.references)
      .filter(pointsSomewhere)
      .map(fromRegistry),
  );
  return own.length > 0 ? `The registry refers to ${list(own)} (as of ${monthOf(port.asOf.metadata)}).` : '';
}

function withTitle(reference: Port['services'][number]['references'][number]): string {
  if ('url' in reference) return link(reference.title, reference.url);
  const { rfc, title, year, obsoletedBy } = reference;
  const since = obsoletedBy ? `, obsoleted by ${list(obsoletedBy.map((number) => rfcLink(number)))}` : '';
  return `${rfcLink(rfc)}, "${text(title)}" (${year}${since})`;
}

function fromRegistry(reference: Reference): string {
  switch (reference.kind) {
    case 'rfc':
      return `${rfcLink(reference.number)}${reference.section ? `, ${text(reference.section)}` : ''}`;
    case 'draft':
      return text(reference.name);
    case 'url':
      return link(reference.url, reference.url);
    case 'text':
      return text(reference.text);
    default:
      return reference satisfies never;
  }
}

/** `[1]` points to a footnote of IANA's page that the CSV leaves out. */
function pointsSomewhere(reference: Reference): boolean {
  return reference.kind !== 'text' || !/^\d+$/.test(reference.text);
}

function rfcLink(number: number): string {
  return link(`RFC ${number}`, `https://www.rfc-editor.org/rfc/rfc${number}`);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
