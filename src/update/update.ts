import { accessSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { takeLock } from '../build/lock.ts';
import { UsageError } from '../build/usageError.ts';
import { findableNames } from '../check/findableNames.ts';
import type { ClientOptions } from '../download/client.ts';
import type { Limits } from '../registry/csv/limits.ts';
import { readRegistry, type RegistryRows } from '../registry/csv/readRegistry.ts';
import { registryFiles } from '../registry/files.ts';
import { formatProblems, type Problem } from '../registry/problems.ts';
import { RULES, checkRules } from '../registry/rules/index.ts';
import { contradictions } from '../registry/versions/contradictions.ts';
import { nextSnapshot } from '../registry/versions/nextSnapshot.ts';
import { plan } from '../registry/versions/plan.ts';
import { summary } from '../registry/versions/summary.ts';
import { changesText } from './changesText.ts';
import { readCurrent } from './current.ts';
import { fetchRegistry } from './fetchRegistry.ts';
import { readCurated } from './readCurated.ts';
import { recover, writeRegistry } from './write.ts';

/** IANA's registry as CSV. */
export const REGISTRY_ADDRESS =
  'https://www.iana.org/assignments/service-names-port-numbers/service-names-port-numbers.csv';

/** What a person asks for. */
export interface UpdateOptions {
  /** A file, or `-` for standard input, in place of the download. */
  from?: string | undefined;
  /** Nothing is written. */
  dryRun: boolean;
  /** Takes a sound file though it is old, or though many rows are gone. */
  force: boolean;
}

/** Where an update works. Tests have a place of their own. */
export interface UpdateSurroundings {
  content: string;
  stdin: Readable;
  /** Takes the summary. */
  print: (text: string) => void;
  address: string;
  /** What tests change of the HTTP client. */
  client?: Partial<ClientOptions>;
  /** Called between the steps of writing. */
  step?: () => void;
  /** What a whole registry looks like, where it is not IANA's. */
  limits?: Partial<Limits>;
}

/**
 * Brings `content/registry` up to date and prints what has changed, or leaves it as it is.
 *
 * @throws ProblemsError when the new registry is refused, with everything that speaks against it
 * @throws DownloadError when it cannot be had
 * @throws UsageError when another update is under way, or the disk does not take the files
 */
export async function update(options: UpdateOptions, around: UpdateSurroundings): Promise<void> {
  const folder = path.join(around.content, 'registry');
  try {
    accessSync(folder);
    const release = options.dryRun ? () => {} : takeLock(path.join(folder, '.update-lock'));
    if (!release) throw new UsageError('Another update is under way. Let it end first.');
    try {
      await updateAlone(options, around);
    } finally {
      release();
    }
  } catch (error) {
    const { syscall, message } = error as NodeJS.ErrnoException;
    throw syscall ? new UsageError(`The registry could not be updated: ${message}`) : error;
  }
}

async function updateAlone({ from, dryRun, force }: UpdateOptions, around: UpdateSurroundings): Promise<void> {
  const { content, stdin, print, address, client, step, limits = {} } = around;
  const places = registryFiles(content);
  if (recover(places, { look: dryRun }) === 'finished') print('An update that was interrupted has been finished.\n');
  const current = readCurrent(places, limits);

  const fetched = await fetchRegistry({ address, validators: current.snapshot.download, from, stdin, client });
  if (!fetched || fetched.bytes.equals(current.bytes)) return print('Nothing new.');
  const { bytes, file, validators } = fetched;
  const read = readRegistry(bytes, file, { limits });
  // Rows that are wrong in themselves may be too many for the rules.
  const isSound = read.problems.every(({ severity }) => severity !== 'error');
  const next = isSound ? { ...read, problems: [...read.problems, ...problemsOfNames(read, file)] } : read;
  const { date, changes } = plan({ ...current, asOf: current.snapshot.asOf }, next, { file, force });

  const curated = readCurated(content);
  print(summary({ before: current, after: next, changes, contradictions: contradictions(changes, curated.facts) }));
  if (curated.problems.length > 0) print(`\nLeft out of the comparison:\n${formatProblems(curated.problems)}`);
  if (dryRun) return print('\nNothing was written (--dry-run).');

  const snapshot = nextSnapshot(current.snapshot, { bytes, rows: next.rows, date, validators });
  const contents = {
    csv: bytes,
    changes: changesText([...current.changes, ...changes]),
    snapshot: `${JSON.stringify(snapshot, null, 2)}\n`,
  };
  writeRegistry(places, contents, step);
  print(`\nUpdated ${places.csv}, as of ${date}.`);
}

/** What `npm run check` would refuse in the rows. Records that disagree with them are reported, not refused. */
function problemsOfNames({ assignments }: RegistryRows, file: string): Problem[] {
  const rows = { assignments, software: [], services: [], guides: [], prose: [] };
  return checkRules(rows, [...RULES, findableNames]).map((problem) => ({ ...problem, file }));
}
