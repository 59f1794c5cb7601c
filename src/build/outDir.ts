import { existsSync, lstatSync, mkdtempSync, readdirSync, realpathSync, rmdirSync, type Stats } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { readBuildMark } from './buildMark.ts';
import { UsageError } from './usageError.ts';

/** What is never built into, under the project: its own folders. */
const OWN = [
  '.astro',
  '.ci',
  '.config',
  '.feedback',
  '.git',
  '.github',
  '.hosting',
  'content',
  'public',
  'src',
  'tests',
];

/** Packages; only the caches among them are anybody's to write to. */
const PACKAGES = 'node_modules';
const CACHES = path.join(PACKAGES, '.cache');

/** In a folder that is empty all the same: a file system's own, and what an interrupted build has left. */
const NOTHING = /^(?:lost\+found|\.every-port-.*)$/;

/**
 * Refuses a folder that a build would not make, but destroy: its contents are replaced by the new site.
 *
 * @param folder absolute; it may be missing
 * @param root of the project
 * @throws UsageError that says why, and what to do
 */
export function refuseForeignFolder(folder: string, root: string): void {
  const problem = problemWith(folder, root);
  if (problem) throw new UsageError(`The site cannot be built into ${folder}: ${problem}`);
}

function problemWith(folder: string, root: string): string | undefined {
  let real: string;
  let stats: Stats | undefined;
  try {
    real = realFolder(folder);
    stats = lstatSync(folder, { throwIfNoEntry: false });
  } catch (error) {
    return (error as Error).message;
  }
  const project = realpathSync(root);
  if (holds(real, project)) return 'it holds the project. Name a folder of its own, such as dist';
  if (holds(real, realpathSync(homedir()))) return 'it holds your home folder. Name a folder of its own';
  if (real === path.parse(real).root) return 'it is the root of a disk. Name a folder of its own';
  if (isOwn(path.relative(project, real))) return 'it belongs to the project. Name another folder, such as dist';
  if (!stats) return unwritable(path.dirname(real));
  if (stats.isSymbolicLink()) return `it is a symbolic link. Name the folder that it leads to: ${real}`;
  if (!stats.isDirectory()) return 'it is a file. Name a folder';
  return problemInside(folder) ?? unwritable(folder);
}

function problemInside(folder: string): string | undefined {
  const names = readdirSync(folder);
  if (names.includes('.git'))
    return 'it holds a repository, which would be deleted. Build elsewhere and copy the site there';
  if (readBuildMark(folder) || names.every((name) => NOTHING.test(name))) return undefined;
  return `it is not empty and is no finished build of this site, so that what it holds would be deleted. Name a new folder, or delete this one yourself if it may go`;
}

/**
 * Checked before the first page: by making a folder and removing it, because root is always told that it may.
 * Above a folder that is missing, the nearest that is there counts.
 */
function unwritable(folder: string): string | undefined {
  if (!existsSync(folder)) return unwritable(path.dirname(folder));
  try {
    rmdirSync(mkdtempSync(path.join(folder, '.every-port-')));
    return undefined;
  } catch (error) {
    return `${folder} cannot be written to (${(error as Error).message})`;
  }
}

/** The folder without links on the way to it; where it is missing, as it would be. */
function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch (error) {
    const above = path.dirname(folder);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === folder) throw error;
    return path.join(realFolder(above), path.basename(folder));
  }
}

/** Whether one folder is another or lies above it. */
function holds(outer: string, inner: string): boolean {
  const way = path.relative(outer, inner);
  return way === '' || (way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way));
}

/** @param relative to the project; it may lead out of it */
function isOwn(relative: string): boolean {
  if (relative.startsWith(CACHES + path.sep)) return false;
  return [...OWN, PACKAGES].some((own) => relative === own || relative.startsWith(own + path.sep));
}
