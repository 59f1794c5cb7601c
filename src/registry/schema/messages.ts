import type { z } from 'astro/zod';

/** Between what was found and how to correct it. */
const ARROW = ' → ';

/**
 * What is wrong with a value, and how to correct it, joined by an arrow: the error map of every schema. A schema that
 * knows better (a port, a day) brings its own message of the same form.
 *
 * https://zod.dev/error-customization
 */
export const explainIssue: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, issue.input);
    case 'invalid_value':
      return `${shown(issue.input)} is not known${ARROW}${oneOf(issue.values.map(String), issue.input)}`;
    case 'too_big':
      return tooMuch(issue);
    case 'too_small':
      return tooLittle(issue);
    case 'invalid_format':
      return `${shown(issue.input)} has not the form that is expected`;
    case 'invalid_key':
      return `${shown(issue.path?.at(-1))} is no key for this list`;
    // The branch that the value comes closest to says more.
    case 'invalid_union':
      return '';
    default:
      return `${shown(issue.input)} does not fit here`;
  }
};

/** The two parts of such a message. */
export function messageParts(message: string): { message: string; remedy?: string } {
  const at = message.lastIndexOf(ARROW);
  return at < 0 ? { message } : { message: message.slice(0, at), remedy: message.slice(at + ARROW.length) };
}

/** A value as a message quotes it, cut where it is long. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** `"TCP" → in lower case: tcp`, `"tpc" → tcp, udp, sctp or dccp`. */
export function oneOf(values: readonly string[], input: unknown): string {
  const lower = String(input).toLowerCase();
  if (typeof input === 'string' && input !== lower && values.includes(lower)) return `write it in lower case: ${lower}`;
  return `one of: ${values.join(', ')}`;
}

const EXPECTED: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields',
  record: 'fields',
};

function wrongType(expected: string, input: unknown): string {
  const wanted = EXPECTED[expected] ?? expected;
  if (input === undefined) return `the field is missing${ARROW}add it: ${wanted}`;
  if (input === null) return `nothing stands here${ARROW}write ${wanted}, or take the field out`;
  if (expected === 'string' && typeof input !== 'object')
    return `${shown(input)} is read as ${typeof input === 'boolean' ? 'true or false' : 'a number'}, not as a text${ARROW}put it in quotes: "${String(input)}"`;
  if (expected === 'array')
    return `${shown(input)} is no list${ARROW}put it in brackets, or write each item after a hyphen`;
  if (/^(int|number)$/.test(expected) && /^-?\d+$/.test(String(input)) && typeof input === 'string')
    return `${shown(input)} is read as a text${ARROW}write it without quotes`;
  const found = Array.isArray(input) ? 'a list' : typeof input === 'object' ? 'fields below it' : shown(input);
  return `${found}, expected ${wanted}${ARROW}write ${wanted} in its place`;
}

type Sized = Pick<z.core.$ZodIssueTooBig, 'origin' | 'inclusive'> & { input?: unknown };

function tooMuch({ origin, maximum, input }: Sized & { maximum: number | bigint }): string {
  if (origin === 'string') return `${String(input).length} characters (limit ${maximum})${ARROW}shorten it`;
  if (origin === 'array') return `${lengthOf(input)} items (limit ${maximum})${ARROW}keep those that matter`;
  return `${shown(input)} is more than ${maximum}${ARROW}at most ${maximum}`;
}

/**
 * The message where none of several forms fits: that a text or a list is too large, where that is all that is wrong.
 *
 * @param message what to say otherwise
 */
export function noneFits(most: { items: number; characters: number }, message: string) {
  return ({ input }: { input?: unknown }): string => {
    const written =
      typeof input === 'object' && input !== null && !Array.isArray(input) ? Object.values(input) : [input];
    const long = written.find((one) => Array.isArray(one) && one.length > most.items);
    if (long) return tooMuch({ origin: 'array', maximum: most.items, inclusive: true, input: long });
    const wide = written.flat().find((one) => typeof one === 'string' && one.length > most.characters);
    if (wide) return tooMuch({ origin: 'string', maximum: most.characters, inclusive: true, input: wide });
    return message;
  };
}

function tooLittle({ origin, minimum, input }: Sized & { minimum: number | bigint }): string {
  if (lengthOf(input) === 0) return `nothing stands here${ARROW}fill it in, or take the field out`;
  if (origin === 'string')
    return `${String(input).length} characters (at least ${minimum})${ARROW}say more: a reader sees this alone`;
  if (origin === 'array') return `${lengthOf(input)} items (at least ${minimum})${ARROW}add the others`;
  return `${shown(input)} is less than ${minimum}${ARROW}at least ${minimum}`;
}

function lengthOf(input: unknown): number | undefined {
  return typeof input === 'string' || Array.isArray(input) ? input.length : undefined;
}
