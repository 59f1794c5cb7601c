import { copyFileSync, existsSync, linkSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { formatRange, PORT_COUNT } from '../registry/ranges.ts';
import type { PortRange } from '../registry/schema/primitives.ts';
import { readBuildMark, type BuiltPart } from './buildMark.ts';
import { makeFolder } from './makeFolder.ts';
import { readPortList } from './portsToBuild.ts';
import { UsageError } from './usageError.ts';

/** What a part has of a site; the join creates everything else in its folder. */
const OF_PORTS = ['ports', 'cards'];

/**
 * Refuses parts that are no site together.
 *
 * @param folders of built parts
 * @param from the sources and settings of the join
 * @throws UsageError that lists everything that is wrong with them
 */
export function refuseMisfits(folders: readonly string[], from: string): void {
  const parts = folders.map((folder) => ({ folder, part: readBuildMark(folder)?.part }));
  const problems = parts.flatMap(({ folder, part }) => problemsOf(folder, part, from));
  const ports = parts.flatMap(({ folder, part }) => (part ? readPortList(folder, part.ranges) : []));
  const built = new Set(ports);
  const missing = Array.from({ length: PORT_COUNT }, (_, port) => port).filter((port) => !built.has(port));
  const twice = repeated(ports);
  if (missing.length > 0) problems.push(`no part has the ports ${inRanges(missing)}`);
  if (twice.length > 0) problems.push(`more than one part has the ports ${inRanges(twice)}`);
  if (problems.length > 0) throw new UsageError(`The parts cannot be joined:\n${problems.join('\n')}`);
}

function repeated(ports: readonly number[]): number[] {
  const sorted = ports.toSorted((a, b) => a - b);
  return sorted.filter((port, index) => port === sorted[index - 1]);
}

/** Puts what the parts have into the rest of the site. The parts stay as they are. */
export function addParts(folders: readonly string[], site: string): void {
  for (const folder of folders) {
    for (const name of OF_PORTS) addFolder(path.join(folder, name), path.join(site, name));
  }
}

function problemsOf(folder: string, part: BuiltPart | undefined, from: string): string[] {
  if (!part) return [`${folder} holds no part of a site; build one: npm run build -- --ranges 0-8191 --outDir FOLDER`];
  if (part.from === from) return [];
  return [`${folder} was built from other sources or settings (${part.from}, here ${from}); build it anew`];
}

/** As links to the same files where both are on one disk. */
function addFolder(from: string, to: string): void {
  if (!existsSync(from)) return;
  makeFolder(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) addFolder(source, target);
    else addFile(source, target);
  }
}

function addFile(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw error;
    copyFileSync(source, target);
  }
}

/** Ports, in the order of numbers, as `readPortList` reads them. */
export function inRanges(ports: readonly number[]): string {
  const ranges: PortRange[] = [];
  for (const port of ports) {
    const last = ranges.at(-1);
    if (last?.end === port - 1) last.end = port;
    else if (last?.end !== port) ranges.push({ start: port, end: port });
  }
  return ranges.map(formatRange).join(',');
}
