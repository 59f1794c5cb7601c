import type { Problem } from '../registry/problems.ts';
import type { Rule } from '../registry/rules/rule.ts';

/** What `npm run check -- --json` prints. A field that is taken away or means something else makes a new version. */
export interface CheckReport {
  schemaVersion: 1;
  counts: Record<'errors' | 'warnings' | 'notices', number>;
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

/** How many problems end a run, how many are shown, and how many need nothing done. */
export function countProblems(problems: readonly Problem[]): CheckReport['counts'] {
  const count = (wanted: Problem['severity']) => problems.filter(({ severity }) => severity === wanted).length;
  return { errors: count('error'), warnings: count('warning'), notices: count('notice') };
}
