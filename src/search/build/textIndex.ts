import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { SearchRecord } from './records.ts';

/** Pagefind's own interfaces and its own thread, and the stemmer of no real language: nothing here asks for them. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight|worker)\.|^wasm\.unknown\./;

/**
 * The files of the text index, by their path in the folder from which the browser loads them.
 *
 * @throws when Pagefind refuses a record
 */
export async function buildTextIndex(records: readonly SearchRecord[]): Promise<Map<string, Uint8Array>> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'en' });
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    await addAll(index, records);
    const { files } = await index.getFiles();
    return new Map(files.filter(({ path }) => !UNUSED.test(path)).map(({ path, content }) => [path, content]));
  } finally {
    await close();
  }
}

/** One after the other: Pagefind is a process of its own behind a pipe, which gains nothing from more at once. */
async function addAll(index: PagefindIndex, records: readonly SearchRecord[]): Promise<void> {
  for (const record of records) {
    const { errors } = await index.addHTMLFile(record);
    if (errors.length > 0) throw new Error(`Pagefind refused the record of ${record.url}: ${errors.join('; ')}`);
  }
}
