import { fold, toKey } from '../../shared/fold.ts';
import { FIELD, ITEM, LINE, MASK, SECTION, STATUS } from '../../shared/format.ts';

/** The sections of a text, each given by its lines. */
export function sections(...all: (readonly string[])[]): string {
  return all.map((lines) => lines.join(LINE)).join(SECTION);
}

/** A list within a line, without texts that differ from an earlier one only in separators: the first is found for all. */
export function items(texts: readonly string[]): string {
  return eachKeyOnce(texts).map(item).join(ITEM);
}

/** A name or a port with the mask of its transports, which is left out where it is the usual one. */
export function withMask(text: string, mask: number, usual: number): string {
  return mask === usual ? item(text) : `${item(text)}${MASK}${mask.toString(16)}`;
}

/**
 * One text as an item of a list.
 *
 * @throws when it holds a character that separates items or their parts
 */
export function item(text: string): string {
  const taken = [FIELD, ITEM, MASK, STATUS, LINE].find((character) => text.includes(character));
  if (taken) throw new Error(`The name table cannot hold "${text}": ${JSON.stringify(taken)} separates its parts`);
  return text;
}

/** Texts that differ only in separators (`dec_dlm`, `dec-dlm`) once, as the first of them is written. */
export function eachKeyOnce(texts: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const text of texts) if (!byKey.has(tableKey(text))) byKey.set(tableKey(text), text);
  return [...byKey.values()];
}

/** A text in any spelling as it is looked up. */
export function tableKey(text: string): string {
  return toKey(fold(text));
}
