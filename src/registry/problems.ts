import { ExpectedError } from './expectedError.ts';
import { visible } from './visible.ts';

/** Something wrong in the facts, reported so that its writer can fix it. */
export interface Problem {
  /** The file, relative to the project. */
  file: string;
  /** The physical line, from 1, where one can be named. */
  line?: number | undefined;
  /** The field or the path within the record: `ports[0].source`. */
  field?: string | undefined;
  /** The rule that was broken, where it has a name. */
  rule?: string | undefined;
  /** What is wrong and what was expected. */
  message: string;
  /** What to do about it. */
  remedy?: string | undefined;
  /** A warning is shown and does not stop the build. A notice needs nothing done, and is shown only when asked for. */
  severity: 'error' | 'warning' | 'notice';
}

const LONGEST_MESSAGE = 1_000;

/** One line per problem, in the order of files and lines: `content/…:12 ports[0].source: … → do this`. */
export function formatProblems(problems: readonly Problem[]): string {
  return [...problems].sort(byPlace).map(formatProblem).join('\n');
}

/** Thrown at the end of a run that found errors; its message lists every one of them. */
export class ProblemsError extends ExpectedError {
  override name = 'ProblemsError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const errors = problems.filter(({ severity }) => severity === 'error');
    super(`${errors.length} ${errors.length === 1 ? 'problem' : 'problems'} in the facts\n${formatProblems(errors)}`);
    this.problems = errors;
  }
}

/** Ends the run when there is an error among the problems. */
export function throwOnErrors(problems: readonly Problem[]): void {
  if (problems.some(({ severity }) => severity === 'error')) throw new ProblemsError(problems);
}

function formatProblem(problem: Problem): string {
  const { file, line, field, severity } = problem;
  const place = line === undefined ? shown(file) : `${shown(file)}:${line}`;
  const kind = severity === 'error' ? '' : `${severity}: `;
  return `${kind}${place}${field ? ` ${shown(field)}` : ''}: ${problemLine(problem)}`;
}

/** What is wrong, and what to do about it, in one line. */
export function problemLine({ message, remedy }: Problem): string {
  return `${shown(message)}${remedy ? ` → ${shown(remedy)}` : ''}`;
}

/**
 * A message, a field or the name of a file may quote what somebody else wrote: nothing in it can act on the terminal,
 * and the end of a page of text is cut.
 */
function shown(told: string): string {
  const text = visible(told);
  return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE)}…` : text;
}

/** The order in which problems are reported: by file, then by line. */
export function byPlace(a: Problem, b: Problem): number {
  return a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0);
}
