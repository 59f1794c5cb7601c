import type { Problem } from '../registry/problems.ts';
import type { Rule } from '../registry/rules/rule.ts';

/** What `npm run check -- --json` prints. A field that is taken away or means something else makes a new version. */
export interface CheckReport {
  schemaVersion: 1;
  counts: Record<'errors' | 'warnings', number>;
  /** Every rule, with how many of the problems break it. */
  rules: { name: string; description: string; problems: number }[];
  /** What is not known is `null`: the line of a file's name, the field of a text. */
  problems: {
    [Field in keyof Problem]-?: Exclude<Problem[Field], undefined> | (undefined extends Problem[Field] ? null : never);
  }[];
}

/** The outcome of a check, for machines. */
export function checkReport(
  problems: readonly Problem[],
  rules: readonly Pick<Rule, 'name' | 'description'>[],
): CheckReport {
  return {
    schemaVersion: 1,
    counts: countProblems(problems),
    rules: rules.map(({ name, description }) => ({
      name,
      description,
      problems: problems.filter(({ rule }) => rule === name).length,
    })),
    problems: problems.map(({ severity, rule = null, file, line = null, field = null, message, remedy = null }) => {
      return { severity, rule, file, line, field, message, remedy };
    }),
  };
}

/** How many problems end a run, and how many are only shown. */
export function countProblems(problems: readonly Problem[]): CheckReport['counts'] {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: problems.length - errors };
}
