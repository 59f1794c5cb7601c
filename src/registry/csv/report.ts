import type { Problem } from '../problems.ts';

/** A problem as the part that finds it reports it: the reader adds the file, the row's reader the line. */
export type CsvFinding = Omit<Problem, 'file' | 'severity'> & { severity?: Problem['severity'] };

/** Takes a finding. One without a severity is an error. */
export type CsvReport = (finding: CsvFinding) => void;

/** The remedy for what IANA would not publish: this copy of the file is not IANA's. */
export function refetch(why: string): string {
  return `fetch the file again: ${why}`;
}

/** The remedy for a form that the reader does not know: the copy is damaged, or IANA writes something new. */
export function refetchOrTeach(module: string): string {
  return `fetch the file again; if IANA publishes it so, teach src/registry/csv/${module} the new form`;
}

/** The remedy for an oddity of IANA's own that the reader knows how to take. */
export function nothingToDo(why: string): string {
  return `nothing to do: ${why}`;
}
