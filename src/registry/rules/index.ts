import { fieldLine } from '../records/fieldLine.ts';
import { formatPath } from '../records/formatPath.ts';
import type { Problem } from '../problems.ts';
import { advisedPorts } from './advisedPorts.ts';
import { agreeingFields } from './agreeingFields.ts';
import { abroadLeads } from './abroadLeads.ts';
import { aliasOnce } from './aliasOnce.ts';
import { attackTools } from './attackTools.ts';
import { collectedMetrics } from './collectedMetrics.ts';
import { crowdedOrder } from './crowdedOrder.ts';
import { FILE_RULES } from './fileRules.ts';
import { fullStops } from './fullStops.ts';
import { httpsHomepage } from './httpsHomepage.ts';
import { linksLead } from './linksLead.ts';
import { lowerAlias } from './lowerAlias.ts';
import { pasteableBlock } from './pasteableBlock.ts';
import { pasteableSetting } from './pasteableSetting.ts';
import { otherProtocol } from './otherProtocol.ts';
import { plainDefault } from './plainDefault.ts';
import { plainElements } from './plainElements.ts';
import { plainText } from './plainText.ts';
import { portOnce } from './portOnce.ts';
import { productOnce } from './productOnce.ts';
import { referenceOnce } from './referenceOnce.ts';
import type { CheckedFacts, Rule } from './rule.ts';
import { sentenceLength } from './sentenceLength.ts';
import { serviceRegistered } from './serviceRegistered.ts';
import { sourceExists } from './sourceExists.ts';
import { sourceUsed } from './sourceUsed.ts';
import { statedDirection } from './statedDirection.ts';
import { statedStatus } from './statedStatus.ts';
import { storyHeadings } from './storyHeadings.ts';
import { vendorHost } from './vendorHost.ts';
import { visibleText } from './visibleText.ts';

/** What must hold between fields and between records. A new rule is a value like these, added here. */
export const RULES: readonly Rule[] = [
  // Records
  productOnce,
  portOnce,
  httpsHomepage,
  plainDefault,
  statedStatus,
  agreeingFields,
  advisedPorts,
  collectedMetrics,
  serviceRegistered,
  otherProtocol,
  attackTools,
  referenceOnce,
  // Sources
  sourceExists,
  sourceUsed,
  vendorHost,
  // Words
  aliasOnce,
  abroadLeads,
  lowerAlias,
  visibleText,
  plainText,
  fullStops,
  sentenceLength,
  // Stories and guides
  linksLead,
  storyHeadings,
  plainElements,
  pasteableBlock,
  // What is still missing
  statedDirection,
  pasteableSetting,
  crowdedOrder,
];

/** The name of every rule that a problem can carry, and what holds when it is kept. */
export const ALL_RULES: readonly Pick<Rule, 'name' | 'description'>[] = [
  ...Object.entries(FILE_RULES).map(([name, description]) => ({ name, description })),
  ...RULES,
];

/** Everything that breaks a rule, with the line on which it stands. */
export function checkRules(facts: CheckedFacts, rules = RULES): Problem[] {
  return rules.flatMap(({ name, check, ...rule }) =>
    check(facts).map(({ path, line, ...finding }): Problem => ({
      ...finding,
      rule: name,
      line: line ?? (path && fieldLine(finding.file, path)),
      field: path && formatPath(path),
      severity: rule.severity ?? 'error',
    })),
  );
}
