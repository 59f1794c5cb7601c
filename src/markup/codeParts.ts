/** A piece of code within which no line has to break. */
export interface CodePart {
  text: string;
  /** Whether a browser would break a line within it, which is to be kept from it. */
  isBreakable: boolean;
  /** Whether the word goes on behind it, where a line may break all the same. */
  isInWord: boolean;
}

/** What fits into a line on any screen, in characters: 320 px wide, less what stands beside the code. */
const FITS = 28;

/**
 * Marks after which browsers break a line, tried in three engines: all after a hyphen (`-nP`) and `?`, Firefox also after
 * `!`, `|`, `}` and a slash before anything but a digit (`80/tcp`).
 */
const BREAKING = /[-?!|}].|\/\D/;

/**
 * Marks after which a word may break that no screen has room for, each tried on what is too long still; not before more of
 * them, so that `://` stays whole.
 */
const CUTS = [/(?<==)(?!=)/, /(?<=[/\\,])(?![/\\,])/, /(?<=:)(?![:/])/, /(?<=[._&;-])(?![._&;-])/];

/**
 * Where a line of code may break: after a space, and a word that is too long for any line also after `=`, `/`, `\`, `,`
 * and `:`. A number or an option is not cut: `-nP` is not `-` and `nP`, `0.0.0.0:13182` ends with its port.
 *
 * @param beginsLine whether the code stands alone: then its first words fit into the line, and are left as they are
 * @returns the pieces, which together are the code. A blank is none of the word before it
 */
export function codeParts(code: string, { beginsLine = false } = {}): CodePart[] {
  // Most code is short and has no mark that breaks: looked at whole first, because a build has some 400,000 pieces.
  if (code.length <= FITS && (beginsLine || !BREAKING.test(code)))
    return [{ text: code, isBreakable: false, isInWord: false }];
  let column = 0;
  return code.split(/(\s+)/).flatMap((word) => {
    column += word.length;
    const isLeft = /^\s*$/.test(word) || (beginsLine && column <= FITS);
    return isLeft ? [{ text: word, isBreakable: false, isInWord: false }] : partsOf(word);
  });
}

function partsOf(word: string): CodePart[] {
  const whole = [word];
  const pieces = CUTS.reduce((cut, at) => cut.flatMap((piece) => (fits(piece) ? piece : piece.split(at))), whole);
  return pieces.map((text, index) => ({
    text,
    isBreakable: fits(text) && BREAKING.test(text),
    isInWord: index < pieces.length - 1,
  }));
}

function fits({ length }: string): boolean {
  return length <= FITS;
}
