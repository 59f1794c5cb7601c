import type { ExplainData } from '../../explain/data.ts';
import { ExplainFacts } from '../../explain/facts.ts';

let facts: Promise<ExplainFacts> | undefined;
let tries = 0;

/**
 * What is on record. It comes as a script, because the page may connect to nothing.
 *
 * @throws when it cannot be loaded; the next call tries again
 */
export function loadFacts(address: string): Promise<ExplainFacts> {
  facts ??= load(address);
  facts.catch(() => (facts = undefined));
  return facts;
}

/**
 * Fetches it, so that the page goes on working without the network, and runs nothing of it yet: a phone takes half a second
 * for that.
 */
export function fetchFacts(address: string): void {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: address }));
}

async function load(address: string): Promise<ExplainFacts> {
  // A browser remembers that a script could not be loaded; under another address it asks again.
  const again = tries++ > 0 ? `?again=${tries}` : '';
  const { default: data } = (await import(/* @vite-ignore */ address + again)) as { default: ExplainData };
  return new ExplainFacts(data);
}
