import { readContent, type Content } from '../registry/index.ts';
import { byPlace, type Problem } from '../registry/problems.ts';
import { ALL_RULES, checkRules } from '../registry/rules/index.ts';
import { findableNames } from './findableNames.ts';
import { staticText } from './staticText.ts';

/** Rules that need what the facts are made into. A build stops at what breaks them. */
const OWN_RULES = [findableNames, staticText];

/** Every rule that the facts are held to, in the order in which they are looked at. */
export const CHECKED_RULES: typeof ALL_RULES = [...ALL_RULES, ...OWN_RULES];

/** Everything that is wrong with `content/`, relative to the working directory, in the order of files and lines. */
export function checkContent(): Problem[] {
  return problemsOf(readContent());
}

/** Everything that is wrong with what was read. */
export function problemsOf({ records, problems }: Pick<Content, 'records' | 'problems'>): Problem[] {
  return [...problems, ...checkRules(records, OWN_RULES)].sort(byPlace);
}
