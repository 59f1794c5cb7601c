import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readFeedbackSettings } from './feedbackSettings.ts';
import { readLeftOut } from './leftOut.ts';
import { readSiteAddress } from './siteAddress.ts';
import { transportSecurity } from './transportSecurity.ts';

/** Everything that a page can depend on. Of the packages, the lockfile lists them. */
const SOURCES = ['content/**', 'src/**', 'public/**', 'astro.config.mjs', 'package-lock.json'];

/**
 * The same for two builds exactly if they have the same sources and settings, and so would make the same site.
 *
 * @param root of the project; the facts are read from `content` in the working directory
 */
export function madeFrom(root: string): string {
  const hash = createHash('sha256');
  const settings = [
    readSiteAddress(),
    readFeedbackSettings(),
    transportSecurity() ?? '',
    [...readLeftOut()].toSorted(),
  ];
  hash.update(JSON.stringify(settings));
  for (const pattern of SOURCES) {
    const cwd = pattern.startsWith('content/') ? process.cwd() : root;
    const files = globSync(pattern, { cwd, withFileTypes: true }).filter((entry) => entry.isFile());
    const names = files.map(({ parentPath, name }) => path.relative(cwd, path.join(parentPath, name)));
    for (const name of names.toSorted()) hash.update(`\0${name}\0`).update(readFileSync(path.join(cwd, name)));
  }
  return hash.digest('hex').slice(0, 16);
}
