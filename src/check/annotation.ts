import { problemLine, type Problem } from '../registry/problems.ts';
import { visible } from '../registry/visible.ts';

/**
 * A problem as GitHub shows it beside the line of the file: a workflow command, to be printed on a line of its own.
 *
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function annotation(problem: Problem): string {
  const { severity, file, line, rule, field } = problem;
  const title = [rule, field].filter(Boolean).join(': ');
  const properties = Object.entries({ file, line, title }).flatMap(([key, value]) =>
    value ? [`${key}=${escapeProperty(String(value))}`] : [],
  );
  return `::${severity} ${properties.join(',')}::${escapeData(problemLine(problem))}`;
}

/** As GitHub's own toolkit does (packages/core/src/command.ts in actions/toolkit). */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A property ends at a comma, and the properties end at a colon. */
function escapeProperty(text: string): string {
  return escapeData(visible(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
