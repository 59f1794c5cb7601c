import { list, shortList, verb } from '../list.ts';
import { webBesideService } from '../merge/webSchemes.ts';
import { NO_DOCUMENT, type VerdictRule } from './rule.ts';
import { userNames } from './users.ts';

/** Will a browser open http://host:port/? Decided by the Fetch Standard's list of bad ports, then by who is there. */
export const BROWSER_RULES: readonly VerdictRule[] = [
  {
    id: 'blocked-by-browsers',
    when: "The port is on the Fetch Standard's list of bad ports.",
    says: 'No: a browser does not even try.',
    sources: ({ facets }) => [facets['blocked-by-browsers'].source],
    answer: ({ number, facets }) =>
      facets.includes('blocked-by-browsers')
        ? {
            answer: 'no',
            short: 'No, browsers refuse it',
            reason: `${number} is on the Fetch Standard's list of bad ports, so a browser does not even try.`,
          }
        : undefined,
  },
  {
    id: 'no-tcp',
    when: 'What is known there uses UDP alone, or another transport without TCP.',
    says: 'No: a browser begins with TCP.',
    sources: NO_DOCUMENT,
    answer: (port) => {
      const [user] = userNames(port);
      if (!user || port.transportsInUse.includes('tcp')) return undefined;
      const transports = port.transportsInUse.map((transport) => transport.toUpperCase()).join(' and ');
      return {
        answer: 'no',
        short: `No web page here, it is ${transports}`,
        reason: `A browser begins with TCP, and ${user} uses ${transports}. The number itself is not refused.`,
      };
    },
  },
  {
    id: 'web-beside-service',
    when: 'The service there is no web page, and a product that speaks something else there has one.',
    says: 'Where that product listens.',
    sources: NO_DOCUMENT,
    answer: (port) => {
      const products = webBesideService(port);
      if (products.length === 0) return undefined;
      const names = shortList(products, 2);
      return {
        answer: 'depends',
        short: `Where ${names} ${verb(products, 'listens', 'listen')}`,
        reason: `${names} ${verb(products, 'has', 'have')} a web page or an API over HTTP there; ${list(port.services.map(({ title }) => title))} is none. Browsers do not refuse the number.`,
      };
    },
  },
  {
    id: 'web',
    when: 'The service there, or a program that a reader most likely means, speaks HTTP or HTTPS or has a web page.',
    says: 'Yes, where that program runs.',
    sources: NO_DOCUMENT,
    answer: ({ web }) =>
      web.length > 0
        ? {
            answer: 'yes',
            short: 'Yes',
            reason: `${WEB_REASON[web.join()] ?? WEB_REASON['unstated']}, and browsers do not refuse the number.`,
          }
        : undefined,
  },
  {
    id: 'no-web-on-record',
    when: 'Something is known there, and neither HTTP nor a web page is known of it.',
    says: 'It is not refused, and no more is known.',
    sources: ({ facets }) => [facets['blocked-by-browsers'].source],
    answer: (port) =>
      userNames(port).length > 0
        ? {
            answer: 'unknown',
            short: 'Not refused',
            reason: "It is not on the Fetch Standard's list of bad ports, and no web page is known there.",
          }
        : undefined,
  },
  {
    id: 'not-refused',
    when: 'Nothing is known there.',
    says: 'It is not refused.',
    sources: ({ facets }) => [facets['blocked-by-browsers'].source],
    answer: () => ({
      answer: 'unknown',
      short: 'Not refused',
      reason: "It is not on the Fetch Standard's list of bad ports.",
    }),
  },
];

const WEB_REASON: Record<string, string> = {
  http: 'What listens there speaks HTTP',
  https: 'What listens there speaks HTTPS',
  'http,https': 'What listens there speaks HTTP or HTTPS',
  unstated: 'What listens there has a web page',
};
