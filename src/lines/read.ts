import { clean, foldWords } from './clean.ts';
import { errorOf } from './errors.ts';
import { inOrder } from './port.ts';
import { readWords } from './readWords.ts';
import { rulingOf } from './ruling.ts';
import type { Draft, Kind, Line, Reading, Resolve } from './reading.ts';

/** What is read of a line, in UTF-16 units. No tool writes more about one port. */
const LONGEST_LINE = 2000;

/** Dates and times at the start of a log's line, and the priority that syslog puts before them (RFC 3164, RFC 5424). */
const STAMP =
  /^\s*(?:<\d{1,3}>\d? ?)?(?:[[(]?(?:[A-Z][a-z]{2} {1,2}\d{1,2}(?: \d{4})? \d\d:\d\d:\d\d|\d{2,4}[-/.:]\d\d(?:[-/.:]\d{2,4})?[T _-]{1,2}\d{1,2}:\d\d:\d\d|\d{1,2}:\d\d:\d\d|\d{10}(?=\.))(?:[.,]\d{1,9})?(?:Z|[ ]?UTC|[ ]?[+-]\d\d:?\d\d)?[\])]?):?(?=\s)/;
/** The program and its process, as syslog writes them in front of the message. */
const PROGRAM = /(?:^|\s)(?<process>[a-zA-Z][\w./-]{1,40})\[(?<pid>\d{1,9})\]:/;

/** A form in which lines are written, with its reader: see `format.ts`. */
export interface FormatReader {
  readonly name: string;
  readonly kind: Kind;
  readonly form: RegExp;
  /** The reading of a line in this form; `undefined` where the line turns out to have another form. */
  readonly read: (found: RegExpExecArray, line: Line) => Draft | undefined;
}

export interface Options {
  /**
   * Resolves names in a port's place to numbers: by the registry's table, or `commonService`. Without it, names stay
   * names.
   */
  resolve?: Resolve | undefined;
  /** Whether the line may be a query: there a bare number is a port, in a line of a log it is not. */
  isQuery?: boolean;
}

/**
 * Reads one line, whatever wrote it: as the first of the formats that knows it, else by its words. Never throws, and
 * takes time in proportion to the line's length.
 */
export function readWith(
  formats: readonly FormatReader[],
  text: string,
  { resolve = () => undefined, isQuery = true }: Options = {},
): Reading {
  const plain = clean(text.slice(0, LONGEST_LINE));
  const line: Line = { text: plain, body: plain.replace(STAMP, ''), folded: foldWords(plain), resolve, isQuery };
  for (const format of formats) {
    const draft = readAs(format, line);
    if (draft) return finish({ ...draft, kind: draft.kind ?? format.kind, format: format.name }, line);
  }
  return finish(readWords(line), line);
}

/** The reading of a line in a form; `undefined` where the line has another form, or holds no port. */
function readAs({ form, kind, read }: FormatReader, line: Line): Draft | undefined {
  const found = form.exec(line.body);
  // An error may look like a setting or like its opposite: `Port 5173 is in use`, `Failed listening on port 6379`.
  return found && !(/^(?:setting|listener)$/.test(kind) && errorOf(line.folded)) ? read(found, line) : undefined;
}

function finish(draft: Draft, { text, body, folded }: Line): Reading {
  const { kind = 'unknown', ports } = draft;
  const { process, pid } = PROGRAM.exec(body)?.groups ?? {};
  return {
    text: text.trim(),
    kind,
    format: draft.format,
    ports: inOrder(ports),
    error: draft.error ?? (kind === 'error' ? errorOf(folded) : undefined),
    portless: draft.portless,
    state: draft.state,
    process: draft.process ?? process,
    pid: draft.pid ?? (pid ? Number(pid) : undefined),
    container: draft.container,
    ...(kind === 'rule' && { ruling: rulingOf(text) }),
    outOfRange: draft.outOfRange,
    rest: draft.rest ?? '',
  };
}
