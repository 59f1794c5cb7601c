import type { RowStatus } from '../schema/assignment.ts';
import { refetch, type CsvReport } from './report.ts';

/**
 * The words of rows without a name, exactly as IANA writes them. A table, because "contains Reserved" would also find
 * a service's description, and because new words must be looked at by a person.
 */
const WORDS = {
  unassigned: [
    'Unassigned',
    'unassigned',
    'Unassigned [was netstat]',
    'Unassigned (FRP-Released 12/7/00)',
    '(unassigned) Possibly assigned',
  ],
  reserved: ['Reserved', 'Reserved - IANA', 'IANA Reserved'],
  'private-use': [
    'any private mail system',
    'any private printer server',
    'any private terminal access',
    'any private file service',
    'any private dial out service',
    'any private RJE service',
    'any private terminal link',
  ],
  deregistered: [
    'De-registered',
    'De-Registered',
    'Removed',
    'Deprecated',
    'Decomissioned Port 04/14/00, ms',
    'De-Commissioned Port',
  ],
  other: ['Possibly used by Sun Solaris????'],
} as const satisfies Partial<Record<RowStatus, readonly string[]>>;

const STATUS_OF_WORDS = new Map<string, RowStatus>(
  Object.entries(WORDS).flatMap(([status, words]) => words.map((word) => [word, status as RowStatus] as const)),
);

/** What decides on a row's status. */
export interface StatusEvidence {
  name: string | null;
  /** Of a row without a name: why there is none. */
  description: string;
  /** Whether the notes say that the name was never assigned. */
  onlyNoted: boolean;
}

/** The status of a row. A row with a name is assigned unless its own words say otherwise. */
export function readStatus({ name, description, onlyNoted }: StatusEvidence, report: CsvReport): RowStatus {
  const status = STATUS_OF_WORDS.get(description);
  if (name === null) return status ?? refuseUnknown(description, report);
  // `sua` on 14001/udp: the name is still there, the registration is not.
  if (status === 'deregistered') return status;
  if (status !== undefined) {
    report({
      field: 'Description',
      message: `the row names "${name}" and says "${description}"`,
      remedy: refetch('a row either names a service or says why there is none'),
    });
  }
  return onlyNoted ? 'noted-use' : 'assigned';
}

function refuseUnknown(words: string, report: CsvReport): RowStatus {
  report({
    field: 'Description',
    message: `a row without a name says "${words}" of its port: unknown words`,
    remedy: 'decide what they mean and add them to the table in src/registry/csv/status.ts',
  });
  return 'other';
}
