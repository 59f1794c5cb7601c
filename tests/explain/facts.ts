import { explainData } from '../../src/explain/data.ts';
import { ExplainFacts } from '../../src/explain/facts.ts';
import { loadRegistry } from '../../src/registry/index.ts';

let facts: ExplainFacts | undefined;

/** The records of the site, as its page loads them. */
export function siteFacts(): ExplainFacts {
  facts ??= new ExplainFacts(JSON.parse(JSON.stringify(explainData(loadRegistry()))) as ReturnType<typeof explainData>);
  return facts;
}
