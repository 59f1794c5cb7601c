import type { Problem } from '../problems.ts';
import type { Source } from '../schema/source.ts';

/** Every key that a record's claims use, with the field it stands in. */
export interface Citation {
  field: string;
  keys: readonly string[];
}

/** A claim must name a source that the record has, and a source must be used by a claim. */
export function checkSources(file: string, sources: Record<string, Source>, citations: readonly Citation[]): Problem[] {
  const used = new Set(citations.flatMap(({ keys }) => keys));
  const missing = citations.flatMap(({ field, keys }) =>
    keys.filter((key) => !Object.hasOwn(sources, key)).map((key): Problem => ({
      file,
      field,
      message: `no source is called "${key}"`,
      remedy: `add it under "sources", or use one of: ${Object.keys(sources).join(', ')}`,
      severity: 'error',
    })),
  );
  const unused = Object.keys(sources).filter((key) => !used.has(key)).map((key): Problem => ({
    file,
    field: `sources.${key}`,
    message: 'no claim of this record uses this source',
    remedy: 'cite it where it belongs, or delete it',
    severity: 'error',
  }));
  return [...missing, ...unused];
}
