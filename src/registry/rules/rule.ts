import type { Prose } from '../records/readProse.ts';
import type { Assignment } from '../schema/assignment.ts';
import type { Guide } from '../schema/guide.ts';
import type { SearchWords } from '../schema/searchWords.ts';
import type { Service } from '../schema/service.ts';
import type { Software } from '../schema/software.ts';

/** A record and the file in which it stands. */
export type Filed<T> = T & { file: string };

/** The facts that rules look at. Each record has passed its schema. */
export interface CheckedFacts {
  assignments: readonly Assignment[];
  software: readonly Filed<Software>[];
  services: readonly Filed<Service>[];
  guides: readonly Filed<Guide>[];
  /** Absent where its file breaks its schema. */
  searchWords?: Filed<SearchWords> | undefined;
  /** All text that was written by hand: stories and guides. */
  prose: readonly Prose[];
}

/** What a rule has found. Either the line is known, or the path within the record leads to it. */
export interface Finding {
  file: string;
  line?: number;
  /** Where in the record: `['ports', 0, 'source']`. */
  path?: readonly PropertyKey[];
  message: string;
  remedy: string;
}

/** A check that needs more than one field, or more than one record: what a schema cannot say. */
export interface Rule {
  /** Named in reports: lower-case words joined by hyphens. */
  name: string;
  /** What holds when the rule is kept, in one sentence. */
  description: string;
  /** A warning is for what a record may lack for a while. Absent: an error, which stops the build. */
  severity?: 'warning';
  check: (facts: CheckedFacts) => Finding[];
}
