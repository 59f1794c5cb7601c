import { formatProblems, type Problem } from '../registry/problems.ts';
import { countProblems } from './report.ts';

/** Of a rule with more warnings than this only their number is shown, unless all are asked for. */
const FEW = 3;

/** What of the problems is printed. */
export interface Wanted {
  /** Every warning and every notice. */
  all: boolean;
  /** Only problems of files whose path has one of these parts, with all of their warnings. */
  files: readonly string[];
}

/** The problems of a check as lines for a terminal, and how many there are in all. */
export function overview(problems: readonly Problem[], { all, files }: Wanted): string {
  const asked =
    files.length === 0 ? problems : problems.filter(({ file }) => files.some((part) => file.includes(part)));
  const many = all || files.length > 0 ? new Map<string, number>() : manyWarnings(asked);
  const shown = asked.filter(({ severity, rule = '' }) =>
    severity === 'notice' ? all : severity === 'error' || !many.has(rule),
  );
  const { errors, warnings } = countProblems(asked);
  const place = files.length === 0 ? 'content/' : `files with ${files.map((part) => `"${part}"`).join(' or ')}`;
  return [
    ...(shown.length > 0 ? [formatProblems(shown)] : []),
    ...[...many].map(([rule, count]) => `${counted(count, 'warning')} of the rule ${rule}`),
    ...(many.size > 0 ? ['npm run check -- --all lists them, npm run check -- software/redis those of one file'] : []),
    `${counted(errors, 'error')}, ${counted(warnings, 'warning')} in ${place}`,
  ].join('\n');
}

function manyWarnings(problems: readonly Problem[]): Map<string, number> {
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const byRule = Map.groupBy(warnings, ({ rule = '' }) => rule);
  return new Map([...byRule].flatMap(([rule, { length }]) => (length > FEW ? [[rule, length]] : [])));
}

/** `1 error`, `0 errors`. */
function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
