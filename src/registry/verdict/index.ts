import type { Verdict, VerdictQuestion } from '../schema/port.ts';
import { BIND_RULES } from './bind.ts';
import { BROWSER_RULES } from './browser.ts';
import { COLLIDE_RULES } from './collide.ts';
import type { Evidence, PortFacts } from './evidence.ts';
import { EXPOSE_RULES } from './expose.ts';
import { PICK_RULES } from './pick.ts';
import { firstAnswer, type VerdictRule } from './rule.ts';

/** All rules, by question; of each question the first that applies gives the answer. */
export const VERDICT_RULES: Record<VerdictQuestion, readonly VerdictRule[]> = {
  pick: PICK_RULES,
  expose: EXPOSE_RULES,
  browser: BROWSER_RULES,
  bind: BIND_RULES,
  collide: COLLIDE_RULES,
};

/** The five answers of a port's page. */
export function verdict(port: PortFacts, evidence: Evidence): Verdict {
  return {
    pick: firstAnswer(PICK_RULES, port, evidence),
    expose: firstAnswer(EXPOSE_RULES, port, evidence),
    browser: firstAnswer(BROWSER_RULES, port, evidence),
    bind: firstAnswer(BIND_RULES, port, evidence),
    collide: firstAnswer(COLLIDE_RULES, port, evidence),
  };
}
