/**
 * Texts that are too long for an address. A server answers one of some 16,000 bytes with an error page, and a character may
 * take nine bytes in it. The whole text stays in this tab; the address holds its beginning.
 */

/** Characters that an address may hold of a query. */
export const LONGEST_IN_ADDRESS = 1000;

const PASTED = 'pasted';

/** What the address of a query may hold: the query, or its beginning up to a space. The whole is kept for `wholeText`. */
export function forAddress(typed: string, storage: Storage | undefined = tabStorage()): string {
  if (typed.length <= LONGEST_IN_ADDRESS && !typed.includes('\n')) return typed;
  try {
    storage?.setItem(PASTED, typed);
  } catch {
    // The storage is full or forbidden: the beginning is answered.
  }
  return beginningOf(typed);
}

/** The whole text of which an address holds the beginning, where it is known. */
export function wholeText(query: string, storage: Storage | undefined = tabStorage()): string {
  const kept = storage?.getItem(PASTED);
  return kept && beginningOf(kept) === query ? kept : query;
}

/** The text that was pasted last into a search box of this tab, as far as it had lines or was too long for an address. */
export function pastedText(storage: Storage | undefined = tabStorage()): string | undefined {
  return storage?.getItem(PASTED) ?? undefined;
}

/** Forgets that text. */
export function forgetPasted(storage: Storage | undefined = tabStorage()): void {
  storage?.removeItem(PASTED);
}

function beginningOf(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ').trim();
  if (oneLine.length <= LONGEST_IN_ADDRESS) return oneLine;
  const cut = oneLine.slice(0, LONGEST_IN_ADDRESS);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_IN_ADDRESS / 2)).trim();
}

/** Where a browser stores nothing, even asking for the storage fails. */
function tabStorage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}
