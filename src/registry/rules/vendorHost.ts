import { citingFiles } from './citations.ts';
import type { Finding, Rule } from './rule.ts';

/** Hosts of copies, and of what anybody may post. A vendor's word is at the vendor's. */
const COPIES = [
  'gist.github.com',
  'pastebin.com',
  'manpages.ubuntu.com',
  'man.freebsd.org',
  'linux.die.net',
  'stackoverflow.com',
  'serverfault.com',
  'superuser.com',
  'askubuntu.com',
  'medium.com',
  'dev.to',
  'reddit.com',
  'quora.com',
  'youtube.com',
  'facebook.com',
  'x.com',
  'twitter.com',
  'scribd.com',
  'slideshare.net',
];

/** Sites that give each writer a host of their own: `name.medium.com`, `en.wikipedia.org`. */
const SITES_OF_WRITERS = [
  'wikipedia.org',
  'fandom.com',
  'stackexchange.com',
  'medium.com',
  'hashnode.dev',
  'substack.com',
  'blogspot.com',
  'wordpress.com',
  'tumblr.com',
  'weebly.com',
  'wixsite.com',
  'livejournal.com',
];

/** Pages of results show what others say, and another list tomorrow. */
const RESULTS = /^(www\.)?(google\.[a-z.]+|bing\.com|duckduckgo\.com|search\.yahoo\.com|yandex\.[a-z.]+|baidu\.com)$/;

export const vendorHost: Rule = {
  name: 'vendor-host',
  description:
    "A source of the kind `vendor` is at the vendor's own address, not at one that copies pages or lets anybody post; no source is a page of search results.",
  check: (facts) =>
    citingFiles(facts).flatMap(({ file, sources }) =>
      Object.entries(sources).flatMap(([key, { kind, url }]): Finding[] => {
        const { hostname, pathname } = new URL(url);
        if (RESULTS.test(hostname) && /^\/(search|s|html)?\/?$/.test(pathname)) {
          const message = `${hostname} shows results of a search`;
          return [{ file, path: ['sources', key, 'url'], message, remedy: 'cite the page that you read' }];
        }
        if (kind !== 'vendor' || !isCopy(hostname)) return [];
        return [
          {
            file,
            path: ['sources', key, 'kind'],
            message: `vendor, but ${hostname} is not the vendor's`,
            remedy: 'cite the original, or say `kind: independent`',
          },
        ];
      }),
    ),
};

function isCopy(hostname: string): boolean {
  return (
    COPIES.includes(hostname.replace(/^www\./, '')) || SITES_OF_WRITERS.some((site) => hostname.endsWith(`.${site}`))
  );
}
