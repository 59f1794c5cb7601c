/**
 * Compiles articles that differ only in their numbers once. The ports of one gap have the same neighbours, facets and
 * verdict, so the MDX of 59,000 bare ports comes in about a thousand shapes.
 *
 * @param compile MDX to HTML
 * @returns the same function, which takes the numbers that vary as its second argument. They are put in again as they
 *   stood, so what they are decides only how often a compiled article serves again
 */
export function byShape(
  compile: (mdx: string, base: string) => string,
): (mdx: string, numbers: readonly number[], base: string) => string {
  const compiled = new Map<string, string>();
  return (mdx, numbers, base) => {
    if (mdx.includes(MARK)) return compile(mdx, base);
    const digits = numbers.map(String);
    const shape = mdx.replace(WHOLE_NUMBER, (number) =>
      digits.includes(number) ? token(digits.indexOf(number)) : number,
    );
    const html = compiled.get(shape) ?? compile(shape, base);
    compiled.set(shape, html);
    return html.replace(TOKEN, (_, letter: string) => digits[letter.charCodeAt(0) - FIRST] as string);
  };
}

/** Letters that no article uses in this order, and that mean to Markdown what digits mean: part of a word. */
const MARK = 'zqxq';
const FIRST = 'a'.charCodeAt(0);
const TOKEN = new RegExp(`${MARK}([a-z])`, 'g');
/** Not a part of a longer number, nor of a character reference such as `&#105;`. */
const WHOLE_NUMBER = /(?<![\d#])\d+/g;

function token(index: number): string {
  return MARK + String.fromCharCode(FIRST + index);
}
