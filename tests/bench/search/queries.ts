import { expectations } from '../../search/expectations.ts';

/** What people type: every sixth line of `relevance.tsv`, some of each of its sections. */
export const TYPED = expectations.filter((_, index) => index % 6 === 0).map(({ query }) => query);

/** A name that people know, and one that only the registry does. */
export const NAMES = ['redis', 'hippad'];

/** What no name answers, but a text does. */
export const TEXTS = [
  'parallel file system',
  'industrial control',
  'instant messaging',
  'home automation',
  'log collection',
  'configuration management',
  'version control',
  'source code hosting',
  'backup agent',
  'voice over ip',
  'document database',
  'key value store',
  'media streaming',
  'storage cluster',
  'distributed storage',
  'firmware update',
  'reverse proxy',
  'remote administration',
  'file synchronization',
  'identity management',
];
