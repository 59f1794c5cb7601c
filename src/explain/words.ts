import { either } from '../registry/list.ts';

/** `a`, `a or b`, `a, b or 3 others`: at most `most` of them. A single one more is named. */
export function anyOf(names: readonly string[], most = 2): string {
  const shown = names.length <= most + 1 ? names : [...names.slice(0, most), counted(names.length - most, 'other')];
  return either(shown);
}

/** `1 line`, `10,000 lines`. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
