import type { CitedEntry, CitedFile } from './citedFiles.ts';

/** A cited file as it was cited, and as it is now. */
export interface Versions {
  /** The text that was cited; `undefined` where that version cannot be had. */
  cited: string | undefined;
  /** The text of today; `gone` where the file is not there any more; `undefined` where the repository cannot be read. */
  newest: string | 'gone' | undefined;
  /** Where the file is today, if it is elsewhere. */
  movedTo?: string | undefined;
}

/**
 * `number`: the number stood in the cited version and stands in none of today. `setting`: so for the setting's name.
 * `gone`, `moved`: of the file; `page`: of a page elsewhere that is gone. `unseen`: the number stands neither in the cited version nor in today's.
 */
export type FindingKind = 'number' | 'setting' | 'gone' | 'moved' | 'page' | 'unseen';

/** Something in which a record and its source no longer agree. */
export interface SourceFinding {
  kind: FindingKind;
  file: string;
  /** `ports[0]`, or `sources.conf`. */
  field: string;
  message: string;
}

/**
 * Whether the file itself is still where it was.
 *
 * @param entries how many entries of today's releases rest on it
 */
export function fileFinding(
  { file, key, repository, path }: CitedFile,
  { newest, movedTo }: Versions,
  entries: number,
): SourceFinding[] {
  const place = { file, field: `sources.${key}` };
  if (movedTo) return [{ kind: 'moved', ...place, message: `${path} in ${repository} is now ${movedTo}` }];
  return newest === 'gone'
    ? [
        {
          kind: 'gone',
          ...place,
          message: `${path} is gone from ${repository}${entries > 0 ? `; ${entries} current port entries rest on it` : ''}`,
        },
      ]
    : [];
}

/**
 * Whether what an entry says still stands in one of its files. Left alone are entries of old releases, whose files may
 * forget them, those that rest on a file that cannot be read, and those whose files are all gone, which is reported.
 */
export function entryFindings(entry: CitedEntry, versions: readonly Versions[]): SourceFinding[] {
  const { file, field, label, status, number, names, settings, cited, hasOthers } = entry;
  if (status === 'legacy' || versions.some(({ newest }) => newest === undefined)) return [];
  if (versions.every(({ newest }) => newest === 'gone')) return [];
  const stood = (says: Says) => versions.some(({ cited }) => cited !== undefined && says(cited));
  const stands = (says: Says) => versions.some(({ newest = 'gone' }) => newest !== 'gone' && says(newest));
  const where = cited.map(({ path }) => path.split('/').at(-1)).join(' or ');
  const told = (kind: FindingKind, what: string): SourceFinding => ({
    kind,
    file,
    field,
    message: `${label}: ${what}`,
  });

  const saysNumber: Says = (text) => holdsNumber(text, number) || names.some((name) => holdsWord(text, name));
  const findings = settings
    .filter((name) => stood((text) => holdsName(text, name)) && !stands((text) => holdsName(text, name)))
    .map((name) => told('setting', `${name} stands in ${where} no more`));
  if (stands(saysNumber)) return findings;
  if (stood(saysNumber))
    return [
      told('number', `${number} stands in ${where} no more${hasOthers ? '; another source may have it' : ''}`),
      ...findings,
    ];
  return hasOthers
    ? findings
    : [told('unseen', `${number} stands neither in the cited ${where} nor in today's`), ...findings];
}

type Says = (text: string) => boolean;

/** `8080`, `8_080`, `8,080` or `0x1F90`, and no part of a longer number. */
export function holdsNumber(text: string, number: number): boolean {
  const plain = String(number);
  const grouped = plain.replace(/(\d)(\d{3})$/, '$1[,_]?$2');
  return new RegExp(`(?<![\\d.]\\d*)${grouped}(?!\\d)|0x0*${number.toString(16)}(?![0-9a-f])`, 'i').test(text);
}

/** A name in one piece, or, where a file writes it as levels (`server:` above `port:`), each of its parts. */
function holdsName(text: string, name: string): boolean {
  return text.includes(name) || name.split('.').every((part) => holdsWord(text, part));
}

function holdsWord(text: string, word: string): boolean {
  return new RegExp(`(?<![\\w-])${escaped(word)}(?![\\w-])`, 'i').test(text);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
