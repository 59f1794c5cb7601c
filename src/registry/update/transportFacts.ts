import { orderedNames, reportedUses, rowsOn } from '../merge/official.ts';
import type { Assignment, Reference, RowStatus } from '../schema/assignment.ts';
import type { Transport } from '../schema/primitives.ts';

/** What the registry says of one transport of a port, as far as a change of it is worth telling. */
export interface TransportFacts {
  /** No row is the same as "unassigned": a row may go when its port's other transport is assigned. */
  status: RowStatus;
  /** The assigned names, the main one first. */
  names: readonly string[];
  /** Of the main name; so are the people and the references. */
  description: readonly string[];
  assignees: readonly string[];
  references: readonly string[];
  reported: readonly string[];
}

/** Reads the facts of one transport from the rows of its port. */
export function transportFacts(port: number, transport: Transport, rows: readonly Assignment[]): TransportFacts {
  const own = rowsOn(transport, rows);
  const assigned = own.filter(({ status }) => status === 'assigned');
  const names = orderedNames(assigned);
  const lead = assigned.find(({ name }) => name === names[0]);
  return {
    status: lead?.status ?? own[0]?.status ?? 'unassigned',
    names,
    description: lead?.description ? [oneStyle(lead.description)] : [],
    assignees: lead?.assignees ?? [],
    references: lead?.references.map(referenceText) ?? [],
    reported: reportedUses(port, own).map(oneStyle),
  };
}

/** IANA changed from `[RFC6335]` to `[RFC 6335]` in September 2026: that is no other text. */
function oneStyle(text: string): string {
  return text.replaceAll(/\[RFC (?=\d)/g, '[RFC');
}

function referenceText(reference: Reference): string {
  switch (reference.kind) {
    case 'rfc':
      return `RFC ${reference.number}${reference.section ? `, Section ${reference.section}` : ''}`;
    case 'draft':
      return reference.name;
    case 'url':
      return reference.url;
    case 'text':
      return reference.text;
    default:
      return reference satisfies never;
  }
}
