import { UsageError } from './usageError.ts';

/**
 * What a site can do without, for hosts with a limit of files: the pages of bare ports, which the browser then makes;
 * the Markdown and JSON of each page; the preview cards of single ports and products.
 */
export const LEAVABLE = ['bare', 'twins', 'cards'] as const;

export type Leavable = (typeof LEAVABLE)[number];

const VARIABLE = 'EVERYPORT_WITHOUT';

/** Told by the environment, because pages are bundled and do not see what the command has in memory. */
export function setLeftOut(words: string): void {
  process.env[VARIABLE] = words;
}

/**
 * What the environment says is left out, as words with commas between; nothing where it says nothing.
 *
 * @throws UsageError with the words that are known
 */
export function readLeftOut(env: NodeJS.ProcessEnv = process.env): ReadonlySet<Leavable> {
  const words = (env[VARIABLE] ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
  const wrong = words.find((word) => !isLeavable(word));
  if (wrong !== undefined)
    throw new UsageError(`a site cannot be built without "${wrong}", expected one or more of ${LEAVABLE.join(',')}`);
  return new Set(words.filter(isLeavable));
}

/** Whether this build leaves something out. */
export function isLeftOut(what: Leavable): boolean {
  return readLeftOut().has(what);
}

function isLeavable(word: string): word is Leavable {
  return (LEAVABLE as readonly string[]).includes(word);
}
