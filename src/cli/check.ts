/**
 * Checks all of `content/` and prints every problem at once: `npm run check`. Warnings do not fail it.
 *
 * With `-- --json` it prints a report for machines, with `-- --rules` what is checked. In GitHub Actions each problem
 * is shown beside its line too.
 */
import { parseArgs } from 'node:util';
import { UsageError } from '../build/usageError.ts';
import { annotation } from '../check/annotation.ts';
import { CHECKED_RULES, checkContent } from '../check/checkContent.ts';
import { checkReport, countProblems } from '../check/report.ts';
import { formatProblems } from '../registry/problems.ts';
import { runCommand } from './runCommand.ts';

await runCommand(() => {
  const { json, rules } = readOptions();
  if (rules) return console.log(ruleList());

  const problems = checkContent();
  const { errors, warnings } = countProblems(problems);
  process.exitCode = errors > 0 ? 1 : 0;
  if (json) return console.log(JSON.stringify(checkReport(problems, CHECKED_RULES), null, 2));

  if (problems.length > 0) console.error(formatProblems(problems));
  if (process.env['GITHUB_ACTIONS']) problems.forEach((problem) => console.log(annotation(problem)));
  console.log(`${errors} errors, ${warnings} warnings in content/`);
});

function ruleList(): string {
  const width = Math.max(...CHECKED_RULES.map(({ name }) => name.length));
  return CHECKED_RULES.map(({ name, description }) => `${name.padEnd(width)}  ${description}`).join('\n');
}

function readOptions(): { json: boolean; rules: boolean } {
  try {
    const { values } = parseArgs({
      options: { json: { type: 'boolean', default: false }, rules: { type: 'boolean', default: false } },
    });
    return values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}
npm run check -- [--json] [--rules]
  --json   print a report for machines
  --rules  list what is checked, and check nothing`);
  }
}
