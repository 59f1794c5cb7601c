import type { Part } from '../table/format.ts';
import type { NameTable } from '../table/nameTable.ts';
import { parseNameTable } from '../table/parse.ts';
import type { Site } from './site.ts';

/** The name table as far as it is loaded. */
export let names: NameTable | undefined;

let known: Promise<void> | undefined;
let registered: Promise<void> | undefined;

/**
 * Loads what people call services and products into `names`.
 *
 * @throws when it cannot be loaded; the next call tries again
 */
export function loadKnown(site: Site): Promise<void> {
  known ??= fetchPart('known', site)
    .then((text) => {
      names = parseNameTable({ known: text });
    })
    .catch((error: unknown) => {
      known = undefined;
      throw error;
    });
  return known;
}
