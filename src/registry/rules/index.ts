import { fieldLine } from '../records/fieldLine.ts';
import { formatPath } from '../records/formatPath.ts';
import type { Problem } from '../problems.ts';
import { advisedPorts } from './advisedPorts.ts';
import { aliasOnce } from './aliasOnce.ts';
import { attackTools } from './attackTools.ts';
import { FILE_RULES } from './fileRules.ts';
import { linksLead } from './linksLead.ts';
import { plainDefault } from './plainDefault.ts';
import type { CheckedFacts, Rule } from './rule.ts';
import { sentenceLength } from './sentenceLength.ts';
import { sourceExists } from './sourceExists.ts';
import { sourceUsed } from './sourceUsed.ts';
import { statedStatus } from './statedStatus.ts';
import { vendorHost } from './vendorHost.ts';

/** What must hold between fields and between records. A new rule is a value like these, added here. */
export const RULES: readonly Rule[] = [
  sourceExists,
  sourceUsed,
  vendorHost,
  plainDefault,
  statedStatus,
  advisedPorts,
  aliasOnce,
  attackTools,
  linksLead,
  sentenceLength,
];

/** The name of every rule that a problem can carry, and what holds when it is kept. */
export const ALL_RULES: readonly Pick<Rule, 'name' | 'description'>[] = [
  ...Object.entries(FILE_RULES).map(([name, description]) => ({ name, description })),
  ...RULES,
];

/** Everything that breaks a rule, with the line on which it stands. */
export function checkRules(facts: CheckedFacts, rules = RULES): Problem[] {
  return rules.flatMap(({ name, check }) =>
    check(facts).map(({ path, line, ...finding }): Problem => ({
      ...finding,
      rule: name,
      line: line ?? (path && fieldLine(finding.file, path)),
      field: path && formatPath(path),
      severity: 'error',
    })),
  );
}
