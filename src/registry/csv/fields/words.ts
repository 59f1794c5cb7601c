import type { Column } from '../header.ts';
import { nothingToDo, refetchOrTeach, type CsvReport } from '../report.ts';

/** Letters, digits and single inner hyphens, at least one letter, at most 15 characters: RFC 6335 §5.1. */
const WELL_FORMED = /^(?=.{1,15}$)(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$/i;

/** Warns of a name that RFC 6335 would not allow today. Older names are kept as they are: `914c/g`, `z39.50`. */
export function checkName(name: string, report: CsvReport): void {
  if (WELL_FORMED.test(name)) return;
  report({
    field: 'Service Name',
    message: `"${name}" is not a well-formed service name (RFC 6335 §5.1)`,
    remedy: nothingToDo('it is kept as it is, but cannot be part of an address'),
    severity: 'notice',
  });
}

const REPLACEMENT = /IANA assigned this well-formed service name as a replacement for "(?<replaces>[^"]+)"\.$/;

/**
 * Cuts off the sentence that ends the description of a well-formed twin, and keeps the name that it replaces.
 *
 * @param text one line: `whois++ IANA assigned this well-formed service name as a replacement for "whois++".`
 */
export function readDescription(text: string): { description: string; replaces: string | undefined } {
  const sentence = REPLACEMENT.exec(text);
  return { description: text.slice(0, sentence?.index).trimEnd(), replaces: sentence?.groups?.['replaces'] };
}

/** What the Assignment Notes say of the name itself. The notes hold much else, which is kept as text. */
export interface NameNotes {
  /** The current name of which this one is a historic alias. */
  aliasOf: string | undefined;
  /** The service of which this one is a duplicate that should not be used for discovery. */
  duplicateOf: string | undefined;
  /** The name was never assigned: the row records that people use the port under it. */
  onlyNoted: boolean;
}

/** Reads IANA's own sentences, which it writes the same in every row. */
export function readNotes(text: string): NameNotes {
  return {
    aliasOf: /This entry is an alias to "([^"]+)"/.exec(text)?.[1],
    duplicateOf: /This is a duplicate of the "([^"]+)" service/.exec(text)?.[1],
    onlyNoted: text.includes('This entry records an unassigned but widespread use'),
  };
}

/** Reads `[Vera_Heinau][Heiko_Schlichting]`: keys of IANA's list of people, with nothing between them. */
export function readPeople(text: string, field: Column, report: CsvReport): string[] {
  if (text === '') return [];
  if (/^(\[[^[\]\s][^[\]]*\]\s*)+$/.test(text)) return Array.from(text.matchAll(/[^[\]]+(?=\])/g), ([key]) => key);
  report({
    field,
    message: `"${text}" is not a list of [tokens] such as [Jon_Postel]`,
    remedy: refetchOrTeach('fields/people.ts'),
  });
  return [];
}
