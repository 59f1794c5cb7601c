import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The name of the mark: a dot-file, which no host serves. */
export const BUILD_MARK = '.every-port.json';

/** What a finished build says of itself. Nothing in it differs between two builds of the same facts. */
export interface BuildMark {
  /** The address of the site: `https://everyport.example`. */
  site: string;
  /** The folder under it, with a slash at both ends. */
  base: string;
  /** Where the folder holds only a part of the site, which `--join` makes whole. */
  part?: BuiltPart;
}

/** The pages of some ports, without the rest of the site. */
export interface BuiltPart {
  /** Which ports, as `0-8191`. */
  ranges: string;
  /** The sources and settings that it was built from. Parts of one site have the same. */
  from: string;
}

/** Marks a folder as a finished build. Written last: a folder without it is no build, or an unfinished one. */
export function markBuild(folder: string, { site, base, part }: BuildMark): void {
  writeFileSync(path.join(folder, BUILD_MARK), `${JSON.stringify({ site, base, part })}\n`);
}

/** From here on the folder is no finished build. */
export function unmarkBuild(folder: string): void {
  rmSync(path.join(folder, BUILD_MARK), { force: true });
}

/** What the build in a folder says of itself; nothing where the folder is no finished build. */
export function readBuildMark(folder: string): BuildMark | undefined {
  try {
    const { site, base, part } = JSON.parse(readFileSync(path.join(folder, BUILD_MARK), 'utf8')) as Partial<BuildMark>;
    return typeof site === 'string' && typeof base === 'string' ? { site, base, ...(part && { part }) } : undefined;
  } catch {
    return undefined;
  }
}

/** The same as long as the same build is in a folder; nothing where there is no finished one. */
export function buildId(folder: string): string | undefined {
  try {
    const { ino, mtimeMs } = statSync(path.join(folder, BUILD_MARK));
    return `${ino} ${mtimeMs}`;
  } catch {
    return undefined;
  }
}
