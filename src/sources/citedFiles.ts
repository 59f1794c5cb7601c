import { assignmentsByPort } from '../registry/merge/byPort.ts';
import type { CheckedFacts } from '../registry/rules/rule.ts';
import { citingFiles } from '../registry/rules/citations.ts';
import { formatRange } from '../registry/ranges.ts';
import type { SoftwarePort } from '../registry/schema/software.ts';
import { beforePort } from '../registry/settingText.ts';

/** A file on GitHub as a source names it. */
export interface GitHubFile {
  /** `owner/name`. */
  repository: string;
  /** A commit, a tag or a branch. */
  revision: string;
  path: string;
}

/** A source that is a file on GitHub, and where it is listed. */
export interface CitedFile extends GitHubFile {
  /** The record or text that lists it. */
  file: string;
  key: string;
}

/** What an entry of a record says that its sources can be asked for again. */
export interface CitedEntry {
  file: string;
  /** `ports[0]`. */
  field: string;
  /** The shelf of the product. */
  kind: string;
  /** `Redis 6379`. */
  label: string;
  status: SoftwarePort['status'];
  /** The number, or the first of a range: ranges are often written as a first number and a count. */
  number: number;
  /** What the registry calls it: many files say `imaps` and leave the number to the system. */
  names: string[];
  /** What the setting is called: `tsd.network.port`. */
  settings: string[];
  /** The sources that are files on GitHub. */
  cited: CitedFile[];
  /** Whether a source of another kind stands behind it too. */
  hasOthers: boolean;
}

/** Every source that is a file on GitHub, of records, stories and guides. */
export function citedFiles(facts: CheckedFacts): CitedFile[] {
  return citingFiles(facts).flatMap(({ file, sources }) =>
    Object.entries(sources).flatMap(([key, { url }]) => {
      const found = gitHubFile(url);
      return found ? [{ ...found, file, key }] : [];
    }),
  );
}

/** A source that is a page elsewhere. */
export interface CitedPage {
  file: string;
  key: string;
  url: string;
}

/** Every source that is no file on GitHub. */
export function citedPages(facts: CheckedFacts): CitedPage[] {
  return citingFiles(facts).flatMap(({ file, sources }) =>
    Object.entries(sources).flatMap(([key, { url }]) => (gitHubFile(url) ? [] : [{ file, key, url }])),
  );
}

/** Every port entry that rests on such a file. */
export function citedEntries({ software, assignments }: Pick<CheckedFacts, 'software' | 'assignments'>): CitedEntry[] {
  const rows = assignmentsByPort(assignments);
  return software.flatMap(({ file, name, kind, ports, sources }) =>
    ports.flatMap((entry, index) => {
      const cited = entry.source.flatMap((key) => {
        const found = sources[key] && gitHubFile(sources[key].url);
        return found ? [{ ...found, file, key }] : [];
      });
      if (cited.length === 0) return [];
      return [
        {
          file,
          field: `ports[${index}]`,
          kind,
          label: `${name} ${formatRange(entry.port)}`,
          status: entry.status,
          number: entry.port.start,
          names: [...new Set((rows[entry.port.start] ?? []).flatMap(({ name }) => name ?? []))],
          settings: (entry.configure ?? []).flatMap(({ setting }) => settingName(setting) ?? []),
          cited,
          hasOthers: cited.length < entry.source.length,
        },
      ];
    }),
  );
}

/** The file to which an address leads, or `undefined`. */
export function gitHubFile(address: string): GitHubFile | undefined {
  const { hostname, pathname } = new URL(address);
  const [, owner, name, ...rest] = pathname.split('/').map(decodeURIComponent);
  const [page, revision, ...steps] = hostname === 'github.com' ? rest : ['blob', ...rest];
  const isFile = ['github.com', 'raw.githubusercontent.com'].includes(hostname) && (page === 'blob' || page === 'raw');
  if (!isFile || !owner || !name || !revision || steps.length === 0) return undefined;
  return { repository: `${owner}/${name}`, revision, path: steps.join('/') };
}

/**
 * What a setting is called, without its value: the last word before `{port}` that is long enough to be specific.
 * `--web.listen-address=:{port}` gives `web.listen-address`, `-p {port}` nothing.
 */
export function settingName(setting: string): string | undefined {
  const names = beforePort(setting).match(/[A-Za-z][\w.-]*\w/g) ?? [];
  return names.filter((name) => name.length > 3 && !/^(port|localhost|http|https|tcp|udp)$/i.test(name)).at(-1);
}
