import { readBytes } from '../records/readText.ts';
import type { Limits } from './limits.ts';
import { readRegistry, type RegistryRows } from './readRegistry.ts';

/**
 * Bytes of a CSV. IANA's had 1.3 million in 2026 and grows by less than 60,000 a year, which leaves it 48 years. So
 * many bytes can be in memory whole, and everything that is made of the worst of them, in less than 500 MB.
 */
export const MOST_CSV_BYTES = 4 * 1024 * 1024;

/**
 * Reads the file of IANA's registry. Never throws: a file that cannot be read has no rows and one problem.
 *
 * @param limits what a whole registry looks like, where it is not IANA's
 */
export function readCsv(file: string, limits: Partial<Limits> = {}): RegistryRows & { bytes?: Buffer } {
  const { bytes, problems } = readBytes(file, MOST_CSV_BYTES);
  if (!bytes) return { assignments: [], portless: [], rows: 0, problems };
  return { bytes, ...readRegistry(bytes, file, { limits }) };
}
