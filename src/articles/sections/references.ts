import type { Reference } from '../../registry/schema/assignment.ts';
import type { KnownService, Port } from '../../registry/schema/port.ts';
import { RELATIONS } from '../../registry/schema/service.ts';
import { link, text } from '../mdx.ts';
import type { Notes } from '../notes.ts';
import { list, monthOf } from '../words.ts';

/** Where the service is specified: the checked references of a service record, or the registry's own. */
export function references(port: Port, notes: Notes): string {
  const checked = specification([...port.services, ...port.otherServices], notes);
  if (checked) return checked;
  const own = unique(
    port.assignments
      .flatMap((row) => row.references)
      .filter(pointsSomewhere)
      .map(fromRegistry),
  );
  return own.length > 0 ? `The registry refers to ${list(own)} (as of ${monthOf(port.asOf.metadata)}).` : '';
}

/** Where services are specified, by their own records. */
export function specification(services: readonly KnownService[], notes: Notes): string {
  return services
    .filter((service) => service.references.length > 0)
    .map((service) => `${ofService(service)}${notes.cite(service.sources)}`)
    .join(' ');
}

/** One sentence for each relation: a document that only has to do with a service does not specify it. */
function ofService({ title, references: documents }: KnownService): string {
  const told = RELATIONS.map((relation) => {
    const own = documents.filter((document) => document.relation === relation).map(withTitle);
    return own.length > 0 && SENTENCES[relation](text(title), list(own));
  });
  return told.filter(Boolean).join(' ');
}

const SENTENCES: Record<(typeof RELATIONS)[number], (title: string, documents: string) => string> = {
  specifies: (title, documents) => `${title} is specified in ${documents}.`,
  extends: (title, documents) => `${title} is extended by ${documents}.`,
  registers: (_, documents) => `The port is registered by ${documents}.`,
  related: (_, documents) => `See also ${documents}.`,
};

function withTitle(reference: KnownService['references'][number]): string {
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
