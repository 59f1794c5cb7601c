import { explainData } from '../../src/explain/data.ts';
import { Facts } from '../../src/explain/facts.ts';
import { loadRegistry } from '../../src/registry/index.ts';

let facts: Facts | undefined;

/** The records of the site, as its page loads them. */
export function siteFacts(): Facts {
  facts ??= new Facts(JSON.parse(JSON.stringify(explainData(loadRegistry()))) as ReturnType<typeof explainData>);
  return facts;
}
