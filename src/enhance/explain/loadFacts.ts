import type { ExplainData } from '../../explain/data.ts';
import { Facts } from '../../explain/facts.ts';

let facts: Promise<Facts> | undefined;
let tries = 0;

/**
 * What is on record. It comes as a script, because the page may connect to nothing.
 *
 * @throws when it cannot be loaded; the next call tries again
 */
export function loadFacts(address: string): Promise<Facts> {
  facts ??= load(address);
  facts.catch(() => (facts = undefined));
  return facts;
}

async function load(address: string): Promise<Facts> {
  // A browser remembers that a script could not be loaded; under another address it asks again.
  const again = tries++ > 0 ? `?again=${tries}` : '';
  const { default: data } = (await import(/* @vite-ignore */ address + again)) as { default: ExplainData };
  return new Facts(data);
}
