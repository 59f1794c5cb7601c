import { nothingToDo, type Report } from '../report.ts';

/** Letters, digits and single inner hyphens, at least one letter, at most 15 characters: RFC 6335 §5.1. */
const WELL_FORMED = /^(?=.{1,15}$)(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$/i;

/** Warns of a name that RFC 6335 would not allow today. Older names are kept as they are: `914c/g`, `z39.50`. */
export function checkName(name: string, report: Report): void {
  if (WELL_FORMED.test(name)) return;
  report({
    field: 'Service Name',
    message: `"${name}" is not a well-formed service name (RFC 6335 §5.1)`,
    remedy: nothingToDo('it is kept as it is, but cannot be part of an address'),
    severity: 'warning',
  });
}
