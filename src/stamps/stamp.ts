/** A page and the numbers that vary in it. */
export interface Sample {
  html: string;
  variables: readonly number[];
}

/** What all pages of a shape share, and which of their numbers stands between: `texts[0] slots[0] texts[1] …`. */
export interface Stamp {
  texts: string[];
  /** Places in the list of variables. There is one less than there are texts. */
  slots: number[];
}

const DIGITS = /\d+/g;

/**
 * Learns the stamp of two pages: runs of digits that differ are variables, everything else must be the same.
 *
 * @throws when the pages differ in anything but their variables, with the place
 */
export function learnStamp(one: Sample, other: Sample): Stamp {
  const [texts, otherTexts] = [one.html.split(DIGITS), other.html.split(DIGITS)];
  const [runs, otherRuns] = [one.html.match(DIGITS) ?? [], other.html.match(DIGITS) ?? []];
  const place = texts.findIndex((text, index) => text !== otherTexts[index]);
  if (place >= 0 || texts.length !== otherTexts.length) throw differs(one, texts, place);

  const stamp: Stamp = { texts: [texts[0] as string], slots: [] };
  runs.forEach((run, index) => {
    const after = texts[index + 1] as string;
    if (run === otherRuns[index]) {
      stamp.texts.push(`${stamp.texts.pop()}${run}${after}`);
      return;
    }
    const slot = one.variables.indexOf(Number(run));
    if (slot < 0 || String(other.variables[slot]) !== otherRuns[index]) throw differs(one, texts, index + 1);
    stamp.slots.push(slot);
    stamp.texts.push(after);
  });
  return stamp;
}

/**
 * Learns the stamp of a shape from its first two pages, and checks it against all others that were rendered.
 *
 * @throws when a page differs in more than its variables, with its port
 */
export function stampOf([one, other, ...others]: readonly Sample[]): Stamp {
  if (!one || !other) throw new Error('a stamp is learned from two pages');
  const stamp = learnStamp(one, other);
  for (const { html, variables } of others)
    if (applyStamp(stamp, variables) !== html)
      throw new Error(
        `the stamp of port ${one.variables[0]} does not make the page of port ${variables[0]}, which has the same shape`,
      );
  return stamp;
}

/** The page with these variables. */
export function applyStamp({ texts, slots }: Stamp, variables: readonly (number | string)[]): string {
  return texts.reduce((page, text, index) => `${page}${variables[slots[index - 1] as number]}${text}`);
}

function differs({ variables }: Sample, texts: readonly string[], place: number): Error {
  const near = (texts[Math.max(0, place - 1)] ?? '').slice(-60);
  return new Error(
    `the page of port ${variables[0]} differs from another of its shape in more than its numbers, after "${near}"`,
  );
}
