import { isBefore } from '../csv/fields/dates.ts';
import type { RegistryRows } from '../csv/readRegistry.ts';
import type { Problem } from '../problems.ts';
import { formatRange } from '../ranges.ts';
import type { AsOf } from '../schema/snapshot.ts';
import { shortList } from '../list.ts';
import { newestDate } from './newestDate.ts';

/**
 * Named rows that may go in one update: 8 to 14 go in a year. Beyond both, the file is more likely filtered, cut or
 * old than right. Fewer pass, so a person looks at the summary.
 */
const MOST_LOST = { rows: 200, share: 0.02 };

const FORCE = 'if you have looked and it is right, give --force';

/** What speaks against taking a sound file in place of the one that is there. */
export function refusals(before: RegistryRows & { asOf: AsOf }, after: RegistryRows, file: string): Problem[] {
  const messages = [tooManyLost(before, after), tooOld(before.asOf, after)].flatMap((message) => message ?? []);
  return messages.map((message) => ({ file, message, remedy: FORCE, severity: 'error' }));
}

function tooManyLost(before: RegistryRows, after: RegistryRows): string | undefined {
  const [known, kept] = [namedRows(before), new Set(namedRows(after))];
  const lost = known.filter((row) => !kept.has(row));
  if (lost.length <= Math.max(MOST_LOST.rows, known.length * MOST_LOST.share)) return undefined;
  const share = ((lost.length / known.length) * 100).toFixed(1);
  return `${lost.length} named rows of the last snapshot are gone (${share} %): ${shortList(lost)}`;
}

/** Every name with its ports and transport, or without a port: `http 80/tcp`. */
function namedRows({ assignments, portless }: RegistryRows): string[] {
  return [
    ...assignments.flatMap(({ name, ports, transport }) =>
      name === null ? [] : `${name} ${formatRange(ports)}/${transport ?? 'any'}`,
    ),
    ...portless.map(({ name, transport }) => `${name} without a port/${transport ?? 'any'}`),
  ];
}

function tooOld({ assignments: last }: AsOf, { assignments }: RegistryRows): string | undefined {
  const newest = newestDate(assignments);
  if (newest === undefined) return `no row is dated, so its age is unknown; the last snapshot is as of ${last}`;
  return isBefore(newest, last) ? `its newest row is of ${newest}, older than the last snapshot (${last})` : undefined;
}
