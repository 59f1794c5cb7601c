import { widthOf, type Font } from './fonts.ts';

/** The room for a text, in pixels, and the font sizes that it may have, the largest first. */
export interface Room {
  width: number;
  height: number;
  sizes: readonly [number, ...number[]];
}

export interface Fitted {
  size: number;
  lines: string[];
}

/** From one baseline to the next, in parts of the font size. */
export const LINE_HEIGHT = 1.22;

/** Sets drawable text as large as its room allows. What does not fit at the smallest size ends with an ellipsis. */
export function fit(text: string, font: Font, { width, height, sizes }: Room): Fitted {
  let fitted: Fitted = { size: sizes[0], lines: [] };
  for (const size of sizes) {
    const lines = wrap(text, font, width / size);
    const most = Math.max(1, Math.floor(height / (size * LINE_HEIGHT)));
    if (lines.length <= most) return { size, lines };
    const last = cut(lines.slice(most - 1).join(' '), font, width / size);
    fitted = { size, lines: [...lines.slice(0, most - 1), last] };
  }
  return fitted;
}

/** Lines of at most `width` font sizes, each as full as it can be. Words that are longer are broken where they must. */
function wrap(text: string, font: Font, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (widthOf(longer, font) <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = word;
    while (widthOf(line, font) > width) {
      const head = longest(line, font, width);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return [...lines, line];
}

function cut(text: string, font: Font, width: number): string {
  const kept = longest(text, font, width - widthOf(ELLIPSIS, font));
  const isWithinWord = /^\S/.test(text.slice(kept.length));
  // A word alone that has no room is cut all the same.
  const whole = isWithinWord ? kept.replace(/(?<=\S)\s+\S*$/, '') : kept;
  return whole.replace(/[\s,;(-]+$/, '') + ELLIPSIS;
}

const ELLIPSIS = '…';

/** The longest beginning that is not wider, and at least one character. */
function longest(text: string, font: Font, width: number): string {
  let end = text.length;
  while (end > 1 && widthOf(text.slice(0, end), font) > width) end--;
  return text.slice(0, end);
}
