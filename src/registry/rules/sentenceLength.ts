import { textsOf } from './curatedTexts.ts';
import type { CheckedFacts, Finding, Rule } from './rule.ts';

/** More words than this and a reader has lost the beginning of a sentence. */
export const MOST_WORDS = 40;

export const sentenceLength: Rule = {
  name: 'sentence-length',
  description: `No sentence has more than ${MOST_WORDS} words.`,
  check: (facts) =>
    texts(facts).flatMap(({ text, ...place }) => longSentences(text).map((sentence) => tooLong(sentence, place))),
};

type Place = Pick<Finding, 'file' | 'line' | 'path'>;
type Text = Place & { text: string };

/** A problem in a paragraph is reported at the line where the paragraph starts. */
function texts(facts: CheckedFacts): Text[] {
  const found = textsOf(['summary', 'note', 'reason', 'prose'], facts);
  return found.flatMap(({ text, file, path = [], line }): Text[] => {
    if (line === undefined) return [{ file, path, text }];
    return paragraphs(text).map((paragraph) => ({ file, line: line + paragraph.line, text: paragraph.text }));
  });
}

/** Runs of lines between empty ones, without code and tables; `line` counts from 0. */
function paragraphs(body: string): { line: number; text: string }[] {
  const withoutCode = body.replace(/^```[\s\S]*?^```/gm, (block) => block.replace(/[^\n]/g, ''));
  return withoutCode.split('\n').reduce<{ line: number; text: string }[]>((found, text, line) => {
    const last = found.at(-1);
    if (text.startsWith('|') || text.trim() === '') found.push({ line: line + 1, text: '' });
    else if (last && !/^\s*([-*]|\d+\.) |^#/.test(text)) last.text += ` ${text}`;
    else found.push({ line, text });
    return found;
  }, []);
}

function longSentences(text: string): string[] {
  const plain = text.replace(/\[\^[^\]]+\]/g, '').replace(/\]\([^)]*\)/g, ']');
  return plain
    .split(/(?<=[.!?:])\s+(?=[\p{Lu}\d`[])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(/\s+/).length > MOST_WORDS);
}

function tooLong(sentence: string, place: Place): Finding {
  const words = sentence.split(/\s+/);
  return {
    ...place,
    message: `a sentence of ${words.length} words (limit ${MOST_WORDS}): "${words.slice(0, 8).join(' ')} …"`,
    remedy: 'make two of it',
  };
}
