/** Checks all of `content/` and prints every problem at once: `npm run check`. Warnings do not fail it. */
import { annotation } from '../check/annotation.ts';
import { effectSince } from '../check/effect/index.ts';
import { CHECKED_RULES, checkContent } from '../check/checkContent.ts';
import { overview } from '../check/overview.ts';
import { checkReport, countProblems } from '../check/report.ts';
import { watchContent } from '../check/watchContent.ts';
import type { Problem } from '../registry/problems.ts';
import { runCommand } from './runCommand.ts';

const usage = `npm run check -- [--all] [--watch] [FILE…]
npm run check -- --json | --rules | --effect [REVISION]
  FILE     show only the problems of files with this in their path, such as software/redis
  --all    show every warning, and what needs nothing done
  --watch  check again whenever something in content/ changes
  --json   print a report for machines
  --rules  list what is checked, and check nothing
  --effect show what the facts do to pages that those of a git revision did not; by default of the branch point from main`;
const options = {
  all: { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  rules: { type: 'boolean', default: false },
  effect: { type: 'boolean', default: false },
} as const;

await runCommand({ usage, options, words: true }, ({ values: { all, watch, json, rules, effect }, words: files }) => {
  if (rules) return console.log(ruleList());
  if (effect) return console.log(effectSince(files[0], all));
  if (watch) return watchContent(() => console.log(overview(checkContent(), { all, files })));

  const problems = checkContent();
  process.exitCode = countProblems(problems).errors > 0 ? 1 : 0;
  if (json) return console.log(JSON.stringify(checkReport(problems, CHECKED_RULES), null, 2));
  if (process.env['GITHUB_ACTIONS']) annotate(problems);
  console.log(overview(problems, { all, files }));
});

/** In GitHub Actions each problem is shown beside its line. */
function annotate(problems: readonly Problem[]): void {
  for (const problem of problems) if (problem.severity !== 'notice') console.log(annotation(problem));
}

function ruleList(): string {
  const width = Math.max(...CHECKED_RULES.map(({ name }) => name.length));
  return CHECKED_RULES.map(({ name, description }) => `${name.padEnd(width)}  ${description}`).join('\n');
}
