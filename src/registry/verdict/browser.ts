import type { Answer } from '../schema/port.ts';
import type { Evidence, PortFacts } from './evidence.ts';

/** Will a browser open http://host:port/? Decided by the Fetch Standard's list of bad ports. */
export function browser({ number, facets: own }: PortFacts, { facets }: Evidence): Answer {
  const sources = [facets['blocked-by-browsers'].source];
  return own.includes('blocked-by-browsers')
    ? {
        question: 'browser',
        answer: 'no',
        short: 'No, browsers refuse it',
        reason: `${number} is on the Fetch Standard's list of bad ports, so a browser does not even try.`,
        sources,
      }
    : {
        question: 'browser',
        answer: 'yes',
        short: 'Yes',
        reason: "It is not on the Fetch Standard's list of bad ports.",
        sources,
      };
}
