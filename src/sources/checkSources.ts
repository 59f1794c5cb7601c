import type { CheckedFacts } from '../registry/rules/rule.ts';
import { citedEntries, citedFiles, type CitedFile } from './citedFiles.ts';
import { entryFindings, fileFinding, type SourceFinding, type Versions } from './compare.ts';
import type { Repositories } from './repositories.ts';

/** What a comparison has found, and how much of the record it could see. */
export interface SourcesReport {
  /** A field that is taken away or means something else makes a new version. */
  schemaVersion: 1;
  findings: (SourceFinding & {
    /** The shelf of the product; absent of services and texts. */ kindOfProduct?: string;
  })[];
  counts: {
    files: number;
    /** Files of repositories that could not be read. */
    unread: number;
    entries: number;
    /** Entries of which every file could be read. */
    compared: number;
  };
  /** The repositories that could not be read. */
  missing: string[];
}

/**
 * Compares every cited file on GitHub with its newest version.
 *
 * @param within only records whose path has one of these parts
 * @param atOnce how many files are asked for at the same time
 */
export async function checkSources(
  facts: CheckedFacts,
  repositories: Repositories,
  within: readonly string[] = [],
  atOnce = 4,
): Promise<SourcesReport> {
  const isAsked = ({ file }: { file: string }) => within.length === 0 || within.some((part) => file.includes(part));
  const files = citedFiles(facts).filter(isAsked);
  const entries = citedEntries(facts).filter(isAsked);
  const found = await versionsOf(files, repositories, atOnce);
  const versions = (file: CitedFile) => found.get(addressOf(file)) as Versions;
  const kinds = new Map(facts.software.map(({ file, kind }) => [file, kind]));
  const findings = [
    ...files.flatMap((file) => fileFinding(file, versions(file))),
    ...entries.flatMap((entry) => entryFindings(entry, entry.cited.map(versions))),
  ].map((finding) => ({
    ...finding,
    ...(kinds.has(finding.file) && { kindOfProduct: kinds.get(finding.file) as string }),
  }));
  const unread = files.filter((file) => versions(file).newest === undefined);
  return {
    schemaVersion: 1,
    findings: findings.sort((a, b) => a.file.localeCompare(b.file, 'en')),
    counts: {
      files: files.length,
      unread: unread.length,
      entries: entries.length,
      compared: entries.filter(({ cited }) => cited.every((file) => versions(file).newest !== undefined)).length,
    },
    missing: [...new Set(unread.map(({ repository }) => repository))].sort((a, b) => a.localeCompare(b, 'en')),
  };
}

/** Each version once, though several records cite it. */
async function versionsOf(
  files: readonly CitedFile[],
  repositories: Repositories,
  atOnce: number,
): Promise<ReadonlyMap<string, Versions>> {
  const found = new Map<string, Versions>();
  const left = [...new Map(files.map((file) => [addressOf(file), file]))];
  const work = async () => {
    for (let next = left.pop(); next; next = left.pop()) found.set(next[0], await repositories.versions(next[1]));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return found;
}

function addressOf({ repository, revision, path }: CitedFile): string {
  return `${repository}/${revision}/${path}`;
}
