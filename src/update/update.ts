import type { Readable } from 'node:stream';
import type { Limits } from '../registry/csv/limits.ts';
import { readRegistry } from '../registry/csv/readRegistry.ts';
import { registryFiles } from '../registry/files.ts';
import { formatProblems } from '../registry/problems.ts';
import { contradictions } from '../registry/update/contradictions.ts';
import { nextSnapshot } from '../registry/update/nextSnapshot.ts';
import { plan } from '../registry/update/plan.ts';
import { summary } from '../registry/update/summary.ts';
import { changesText } from './changesText.ts';
import { readCurrent } from './current.ts';
import type { DownloadOptions } from './download.ts';
import { fetchRegistry } from './fetchRegistry.ts';
import { readCurated } from './readCurated.ts';
import type { Target } from './request.ts';
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
export interface Surroundings {
  content: string;
  stdin: Readable;
  /** Takes the summary. */
  print: (text: string) => void;
  target: Omit<Target, 'validators'>;
  download: DownloadOptions;
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
 */
export async function update({ from, dryRun, force }: UpdateOptions, around: Surroundings): Promise<void> {
  const { content, stdin, print, target, download, step, limits = {} } = around;
  const places = registryFiles(content);
  if (recover(places, { look: dryRun }) === 'finished') print('An update that was interrupted has been finished.\n');
  const current = readCurrent(places, limits);

  const fetched = await fetchRegistry(
    { target: { ...target, validators: current.snapshot.download }, from, stdin },
    download,
  );
  if (!fetched || fetched.bytes.equals(current.bytes)) return print('Nothing new.');
  const { bytes, file, validators } = fetched;
  const next = readRegistry(bytes, file, { limits });
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
