import type { Assignment } from '../schema/assignment.ts';
import type { Port } from '../schema/port.ts';

/** How IANA words the past of a port, with the former name in the first group and the day, if any, in `day`. */
const WORDINGS = [
  /\[was (?<name>[^\]]+)\]/i,
  /^De-assigned on (?<day>\d{4}-\d{2}-\d{2}), previously (?<name>\S+)/i,
  /^Historic usage was (?<name>\S+)\. De-Assigned on (?<day>\d{4}-\d{2}-\d{2})/i,
  /^Previously assigned to (?<name>[\w.-]+)(?: but released|$)/i,
  /^Formerly was (?<name>.+)$/i,
];

/** Names that a port once had, as the descriptions and notes of its rows tell them. */
export function formerNames(rows: readonly Assignment[]): Port['formerNames'] {
  const found = rows.flatMap(({ description, notes }) => [description, notes ?? ''].flatMap(read));
  return found.filter(({ name }, index) => found.findIndex((other) => other.name === name) === index);
}

function read(text: string): Port['formerNames'] {
  return WORDINGS.flatMap((wording) => {
    const { name, day } = wording.exec(text)?.groups ?? {};
    return name ? [{ name, note: text, ...(day && { until: day }) }] : [];
  });
}
