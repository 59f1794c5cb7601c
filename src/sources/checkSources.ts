import type { CheckedFacts } from '../registry/rules/rule.ts';
import { citedEntries, citedFiles, citedPages, type CitedFile } from './citedFiles.ts';
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
    /** Pages that are no files on GitHub; none without a network. */
    pages: number;
    entries: number;
    /** Entries of which every file could be read. */
    compared: number;
  };
  /** The repositories that could not be read. */
  missing: string[];
}

/** What a run looks at. */
export interface SourceCheck {
  /** Only records whose path has one of these parts; without any, all. */
  within?: readonly string[];
  /** How many files or pages are asked for at the same time. */
  atOnce?: number;
}

/** Compares every cited file on GitHub with its newest version, and asks whether every other cited page is still there. */
export async function checkSources(
  facts: CheckedFacts,
  { versions: read, isGone }: Repositories,
  { within = [], atOnce = 4 }: SourceCheck = {},
): Promise<SourcesReport> {
  const isAsked = ({ file }: { file: string }) => within.length === 0 || within.some((part) => file.includes(part));
  const files = citedFiles(facts).filter(isAsked);
  const entries = citedEntries(facts).filter(isAsked);
  const pages = isGone ? citedPages(facts).filter(isAsked) : [];

  const found = await each(new Map(files.map((file) => [addressOf(file), file])), read, atOnce);
  const gone = await each(
    new Map(pages.map(({ url }) => [url, url])),
    async (url) => (await isGone?.(url)) ?? false,
    atOnce,
  );
  const versions = (file: CitedFile) => found.get(addressOf(file)) as Versions;
  const restingOn = (file: CitedFile) =>
    entries.filter(
      ({ status, cited }) =>
        status === 'current' && cited.some((one) => one.file === file.file && one.key === file.key),
    );

  const unread = files.filter((file) => versions(file).newest === undefined);
  const findings = [
    ...files.flatMap((file) => fileFinding(file, versions(file), restingOn(file).length)),
    ...entries.flatMap((entry) => entryFindings(entry, entry.cited.map(versions))),
    ...pages
      .filter(({ url }) => gone.get(url))
      .map(({ file, key, url }): SourceFinding => ({ kind: 'page', file, field: `sources.${key}`, message: url })),
  ];
  return {
    schemaVersion: 1,
    findings: withKinds(findings, facts).sort((a, b) => a.file.localeCompare(b.file, 'en')),
    counts: {
      files: files.length,
      unread: unread.length,
      pages: pages.length,
      entries: entries.length,
      compared: entries.filter(({ cited }) => cited.every((file) => versions(file).newest !== undefined)).length,
    },
    missing: [...new Set(unread.map(({ repository }) => repository))].sort((a, b) => a.localeCompare(b, 'en')),
  };
}

function withKinds(findings: readonly SourceFinding[], { software }: CheckedFacts): SourcesReport['findings'] {
  const kinds = new Map(software.map(({ file, kind }) => [file, kind]));
  return findings.map((finding) => {
    const kindOfProduct = kinds.get(finding.file);
    return { ...finding, ...(kindOfProduct && { kindOfProduct }) };
  });
}

/** Answers for all, a few at a time. */
async function each<Question, Reply>(
  questions: ReadonlyMap<string, Question>,
  ask: (question: Question) => Promise<Reply>,
  atOnce: number,
): Promise<ReadonlyMap<string, Reply>> {
  const replies = new Map<string, Reply>();
  const left = [...questions];
  const work = async () => {
    for (let next = left.pop(); next; next = left.pop()) replies.set(next[0], await ask(next[1]));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return replies;
}

function addressOf({ repository, revision, path }: CitedFile): string {
  return `${repository}/${revision}/${path}`;
}
