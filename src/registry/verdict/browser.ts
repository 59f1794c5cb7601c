import { shortList } from '../list.ts';
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
    when: 'What is on record there uses UDP alone, or another transport without TCP.',
    says: 'No: a browser begins with TCP.',
    sources: NO_DOCUMENT,
    answer: (port) => {
      const users = userNames(port);
      if (users.length === 0 || port.transportsInUse.includes('tcp')) return undefined;
      const transports = port.transportsInUse.map((transport) => transport.toUpperCase()).join(' and ');
      return {
        answer: 'no',
        short: `No web page here, it is ${transports}`,
        reason: `Browsers do not refuse the number, but ${shortList(users, 2)} ${users.length > 1 ? 'use' : 'uses'} ${transports}.`,
      };
    },
  },
  {
    id: 'web',
    when: 'A record says that HTTP, HTTPS or a web page is there.',
    says: 'Yes, where that program runs.',
    sources: NO_DOCUMENT,
    answer: ({ web }) =>
      web.length > 0
        ? {
            answer: 'yes',
            short: 'Yes',
            reason: `${WEB_REASON[web.join()] ?? WEB_REASON['unstated']} Browsers do not refuse the number.`,
          }
        : undefined,
  },
  {
    id: 'no-web-on-record',
    when: 'Something is on record there, and no record speaks of HTTP or of a web page.',
    says: 'It is not refused, and nothing more is known.',
    sources: ({ facets }) => [facets['blocked-by-browsers'].source],
    answer: (port) =>
      userNames(port).length > 0
        ? {
            answer: 'unknown',
            short: 'Not refused',
            reason:
              "It is not on the Fetch Standard's list of bad ports. Nothing on record says that a web page is there.",
          }
        : undefined,
  },
  {
    id: 'not-refused',
    when: 'Nothing is on record there.',
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
  http: 'HTTP is on record here.',
  https: 'HTTPS is on record here.',
  'http,https': 'HTTP and HTTPS are on record here.',
  unstated: 'A web page is on record here.',
};
