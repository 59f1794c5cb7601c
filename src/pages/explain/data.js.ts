import { moduleOf } from '../../build/moduleOf.ts';
import { explainData } from '../../explain/data.ts';
import { loadRegistry } from '../../registry/index.ts';

/** What `/explain/` needs of the records, loaded when the page is used. */
export function GET(): Response {
  return moduleOf(explainData(loadRegistry()));
}
