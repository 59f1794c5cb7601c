const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * Small whole numbers as text: each run of equal ones is its length, left out where it is 1, and a letter.
 *
 * @throws when a number has no letter: there are 52
 */
export function writeRuns(values: readonly number[]): string {
  let text = '';
  for (let start = 0; start < values.length;) {
    const value = values[start] ?? 0;
    let end = start + 1;
    while (end < values.length && values[end] === value) end++;
    const letter = LETTERS[value];
    if (letter === undefined) throw new Error(`no letter for ${value}: there are ${LETTERS.length}`);
    text += `${end - start > 1 ? end - start : ''}${letter}`;
    start = end;
  }
  return text;
}

/** Reads what `writeRuns` wrote. */
export function readRuns(text: string): Uint8Array {
  const runs: [length: number, value: number][] = [];
  let length = 0;
  for (const character of text) {
    const value = LETTERS.indexOf(character);
    if (value < 0) length = length * 10 + Number(character);
    else {
      runs.push([length || 1, value]);
      length = 0;
    }
  }
  const values = new Uint8Array(runs.reduce((sum, [own]) => sum + own, 0));
  let start = 0;
  for (const [own, value] of runs) {
    values.fill(value, start, start + own);
    start += own;
  }
  return values;
}
