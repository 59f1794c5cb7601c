import { citingFiles } from './citations.ts';
import type { Rule } from './rule.ts';

/** Hosts of copies, and of what anybody may post. A vendor's word is at the vendor's. */
const COPIES = [
  'gist.github.com',
  'pastebin.com',
  'manpages.ubuntu.com',
  'man.freebsd.org',
  'linux.die.net',
  'en.wikipedia.org',
  'stackoverflow.com',
  'medium.com',
  'www.reddit.com',
];

export const vendorHost: Rule = {
  name: 'vendor-host',
  description:
    "A source of the kind `vendor` is at the vendor's own address, not at one that copies pages or lets anybody post.",
  check: (facts) =>
    citingFiles(facts).flatMap(({ file, sources }) =>
      Object.entries(sources)
        .filter(([, { kind, url }]) => kind === 'vendor' && COPIES.includes(new URL(url).hostname))
        .map(([key, { url }]) => ({
          file,
          path: ['sources', key, 'kind'],
          message: `vendor, but ${new URL(url).hostname} is not the vendor's`,
          remedy: 'cite the original, or say `kind: independent`',
        })),
    ),
};
