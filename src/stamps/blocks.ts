/** Where the stamps lie for browsers, from the root of the site. */
export const STAMPS_FOLDER = 'ports/stamps/';

/** How many ports one file of stamps is for. */
const BLOCK = 1024;

/** The number of the file that has the stamp of a port. */
export function blockOf(port: number): number {
  return Math.floor(port / BLOCK);
}

/** What stands for a variable in a file of stamps: characters for private use, which no text of ours has. */
export function placeholder(slot: number): string {
  return String.fromCodePoint(0xe000 + slot);
}

/** A text of a stamp with its variables. */
export function filled(text: string, variables: readonly string[]): string {
  return text.replace(/[\ue000-\uf8ff]/g, (character) => variables[(character.codePointAt(0) ?? 0) - 0xe000] ?? '');
}
