import { sha256Of } from '../sha256.ts';
import type { Snapshot } from '../schema/snapshot.ts';

/** What the server said of the version that it sent. */
export type Validators = NonNullable<Snapshot['download']>;

/** A sound CSV that takes the place of the last one. */
export interface NewRegistry {
  bytes: Uint8Array;
  rows: number;
  /** As of when it is; its own newest date. */
  date: string;
  /** Absent where it was not downloaded. */
  validators?: Validators | undefined;
}

/** Describes a whole CSV of IANA's, as `snapshot.json` writes it: one date, one source, and nothing set by hand. */
export function nextSnapshot({ registry, licence }: Snapshot, { bytes, rows, date, validators }: NewRegistry): object {
  const sha256 = sha256Of(bytes);
  return {
    registry,
    licence,
    asOf: date,
    note: 'All facts are those of IANA’s own file, as of the newest record in it.',
    sha256,
    rows,
    sources: [{ role: 'all facts', title: 'IANA, service-names-port-numbers.csv', licence: 'CC0-1.0', sha256 }],
    ...(validators && { download: validators }),
    patches: [],
  };
}
