/** The word that a skeleton writes where something is to be filled in; what follows it says what. */
export const TODO = 'TODO';

const MARK = new RegExp(`^${TODO}\\b:?\\s*(.*)$`);

/** A place where the mark still stands, and what it asks for. */
export interface Unfilled {
  /** Within the record: `['ports', 0, 'role']`. */
  path: readonly PropertyKey[];
  message: string;
}

/** The values of a record that are still those of the skeleton. */
export function unfilledValues(value: unknown, path: readonly PropertyKey[] = []): Unfilled[] {
  if (typeof value === 'string') return unfilledText(value).map((message) => ({ path, message }));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    unfilledValues(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** The lines of a text that are still those of the skeleton, from 0. */
export function unfilledLines(text: string): { line: number; message: string }[] {
  return text.split(/\r?\n/).flatMap((written, line) => unfilledText(written).map((message) => ({ line, message })));
}

function unfilledText(written: string): string[] {
  const [, wanted] = MARK.exec(written) ?? [];
  return wanted === undefined ? [] : [`still to be filled in: ${wanted}`];
}
