import { expectations } from '../../search/expectations.ts';

/** What people type: every sixth line of `relevance.tsv`, some of each of its sections. */
export const TYPED = expectations.filter((_, index) => index % 6 === 0).map(({ query }) => query);

/** A name that people know, and one that only the registry does. */
export const NAMES = ['redis', 'hippad'] as const;

/** What no name answers, but a text. */
export const TEXTS = [
  'parallel file system',
  'medical imaging',
  'industrial control',
  'smart meter',
  'clock synchronization',
  'certificate enrollment',
  'video surveillance',
  'instant messaging',
  'home automation',
  'container orchestration',
  'log collection',
  'configuration management',
  'version control',
  'source code hosting',
  'cluster membership',
];
