import { isCollection, isScalar, visit, type Document, type LineCounter, type Node, type YAMLError } from 'yaml';

/** The first thing for which a text is no record in YAML: what comes after it is mostly its consequence. */
export interface YamlProblem {
  line: number;
  message: string;
  remedy: string;
}

/** An error of the parser, with the physical line on which it was noticed. */
interface Noticed {
  error: YAMLError;
  document: Document;
  lines: LineCounter;
  /** The lines of the text, from 0. */
  text: readonly string[];
  /** Where it was noticed, from 1. */
  line: number;
}

/**
 * What is wrong with the form of a document, in a writer's words.
 *
 * @param document parsed with `stringKeys` and without `prettyErrors`
 * @param text what was parsed
 */
export function yamlProblem(document: Document, lines: LineCounter, text: string): YamlProblem | undefined {
  // A warning is a tag that YAML does not know (`!!js/function`): a record has none.
  const [error] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  if (!error) return shorthand(document, lines);
  const { line } = lines.linePos(error.pos[0]);
  const noticed = { error, document, lines, text: text.split(/\r?\n/), line };
  const told = TOLD[error.code]?.(noticed) ?? { message: `no YAML: ${error.message}`, remedy: QUOTES };
  return { line, ...told };
}

type Told = Omit<YamlProblem, 'line'> & { line?: number };

const QUOTES = 'put the text in quotes';
const LEVELS = 'two spaces for each level: four under "- port:"';

/**
 * What a writer has done where the parser gives this code. https://eemeli.org/yaml/#errors lists them; the codes that
 * are not here come of YAML that no record needs, and are reported in the parser's words.
 */
const TOLD: Partial<Record<YAMLError['code'], (noticed: Noticed) => Told | undefined>> = {
  BAD_DQ_ESCAPE: ({ error }) => ({
    message: `${error.message.toLowerCase()}: in double quotes a backslash begins an escape`,
    remedy: 'put the text in single quotes',
  }),
  BAD_INDENT: (noticed) => unclosedList(noticed) ?? otherLevel(noticed),
  BAD_SCALAR_START: ({ error }) => ({
    message: `a text cannot begin with ${error.message.slice(-1)}`,
    remedy: QUOTES,
  }),
  BLOCK_AS_IMPLICIT_KEY: (noticed) => colonInText(noticed) ?? otherLevel(noticed, 1),
  DUPLICATE_KEY: ({ text, line }) => ({
    message: `the field ${(text[line - 1] ?? '').trim().split(':')[0]} stands here twice`,
    remedy: 'keep one of the two',
  }),
  MISSING_CHAR: (noticed) => unclosedQuote(noticed) ?? otherLevel(noticed),
  MULTILINE_IMPLICIT_KEY: (noticed) => noColon(noticed),
  MULTIPLE_DOCS: ({ text }) => ({
    line: text.findIndex((written, index) => index > 0 && written.startsWith('---')) + 1,
    message: 'a second document begins: a file is one record',
    remedy: 'take the line --- out',
  }),
  TAB_AS_INDENT: () => ({ message: 'a tab as indentation', remedy: LEVELS }),
  TAG_RESOLVE_FAILED: () => ({ message: 'a text that begins with ! is a tag', remedy: QUOTES }),
  UNEXPECTED_TOKEN: ({ text, line }) => ({
    message: `the value ends before the end of the line: "${(text[line - 1] ?? '').trim()}"`,
    remedy: 'put the whole text in quotes',
  }),
};

/** `note: Beware: the server`. On the line of the error, the value itself holds a colon and a space. */
function colonInText({ text, line, lines, error }: Noticed): Told | undefined {
  const value = (text[line - 1] ?? '').slice(lines.linePos(error.pos[0]).col - 1);
  if (value.startsWith('? ')) return { message: 'a text cannot begin with ? and a space', remedy: QUOTES };
  return value.includes(': ') ? { message: 'a colon and a space begin a new field', remedy: QUOTES } : undefined;
}

/** The level of a line differs from that of the lines above it; `below` lines after the one where it was noticed. */
function otherLevel({ text, line }: Noticed, below = 0): Told {
  const hyphen = [line, line + below].find((at) => /^\s*-[^\s-]/.test(text[at - 1] ?? ''));
  if (hyphen) return { line: hyphen, message: 'a space is missing after the hyphen', remedy: 'write "- port: …"' };
  return { line: line + below, message: 'the indentation differs from the lines above', remedy: LEVELS };
}

function noColon({ text, line }: Noticed): Told {
  const written = (text[line - 1] ?? '').trim();
  const [, key, value] = /^(?:- )?([\w-]+):(\S.*)$/.exec(written) ?? [];
  return key
    ? { message: 'a space is missing after the colon', remedy: `write "${key}: ${value}"` }
    : {
        message: `no field: "${written}"`,
        remedy: 'write a field, a colon, a space and its value; or put a long text in quotes',
      };
}

/** The parser notices at the end of the file; the writer looks for the beginning of the text. */
function unclosedQuote({ error, document, lines }: Noticed): Told | undefined {
  if (!/closing ["']quote/.test(error.message)) return undefined;
  let start: number | undefined;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE_') && range && range[1] >= error.pos[0]) start ??= range[0];
    },
  });
  return {
    ...(start !== undefined && { line: lines.linePos(start).line }),
    message: 'the quotes that begin here are never closed',
    remedy: `end the text with ${error.message.includes('"') ? '"' : "'"}`,
  };
}

function unclosedList({ error, document, lines }: Noticed): Told | undefined {
  if (!error.message.startsWith('Flow ')) return undefined;
  let start: number | undefined;
  visit(document, {
    Collection: (_, { flow, range }) => {
      if (flow && range && range[0] <= error.pos[0]) start = range[0];
    },
  });
  const closing = error.message.includes('sequence') ? ']' : '}';
  return {
    ...(start !== undefined && { line: lines.linePos(start).line }),
    message: 'the list that begins here is never closed',
    remedy: `end it with ${closing}; a text that begins with ${closing === ']' ? '[' : '{'} stands in quotes`,
  };
}

/** The lines on which a comment begins in the midst of a text: `see issue #12`. After a comment's `#` writers put a space. */
export function cutTexts(document: Document, lines: LineCounter): YamlProblem[] {
  const found: YamlProblem[] = [];
  visit(document, {
    Scalar: (_, { type, comment, value, range }) => {
      if (type !== 'PLAIN' || typeof value !== 'string' || !range || !/^[^\s#]/.test(comment ?? '')) return;
      const message = `the text ends before "#${comment}": a space and # begin a comment`;
      found.push({ line: lines.linePos(range[1]).line, message, remedy: QUOTES });
    },
  });
  return found;
}

/**
 * A record is read where it stands: an alias (`*name`) would make one line the answer to a question about another, and
 * an anchor (`&name`) or a tag (`!!str`) takes a word away from the text that it begins.
 */
function shorthand(document: Document, lines: LineCounter): YamlProblem | undefined {
  const found: { offset: number; message: string; remedy: string }[] = [];
  const add = ({ range }: Node, message: string, remedy: string) =>
    found.push({ offset: range?.[0] ?? 0, message, remedy });
  visit(document, {
    Alias: (_, node) => void add(node, `alias *${node.source}`, 'write the value out, or put the text in quotes'),
    Node: (_, node) => {
      if (!isScalar(node) && !isCollection(node)) return;
      if (node.anchor) add(node, `&${node.anchor} is taken for an anchor`, QUOTES);
      else if (node.tag) add(node, `${node.tag} is taken for a tag`, QUOTES);
    },
  });
  const [first] = found.sort((a, b) => a.offset - b.offset);
  return first && { line: lines.linePos(first.offset).line, message: first.message, remedy: first.remedy };
}
