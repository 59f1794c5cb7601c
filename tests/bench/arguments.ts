import { resolve } from 'node:path';

/** What a benchmark of the built site is called with: `npm run bench:lighthouse -- <folder> <page>…`. */
export interface Arguments {
  /** The folder of the built site: the first argument, else the environment variable `DIST`, else `dist`. */
  dist: string;
  others: string[];
}

export function readArguments(): Arguments {
  const [folder = process.env['DIST'] || 'dist', ...others] = process.argv.slice(2);
  return { dist: resolve(folder), others };
}
