import type { VerdictAnswer } from '../schema/port.ts';
import type { Source } from '../schema/source.ts';
import type { Evidence, PortFacts } from './evidence.ts';

/** One reason for an answer of the verdict. The page of the rules is rendered from these values. */
export interface VerdictRule {
  /** Named in records, in tests and on the page of the rules: `reserved`. */
  id: string;
  /** When it applies, as a sentence: "IANA has reserved the port." */
  when: string;
  /** What it then says, in general: "No: a reserved port is not available for regular assignment." */
  says: string;
  /** The documents behind it. A rule that rests on the record of a port cites that record in its answer. */
  sources: (evidence: Evidence) => readonly Source[];
  /** The answer, where the rule applies to the port. Without `sources` it cites those of the rule. */
  answer: (port: PortFacts, evidence: Evidence) => RuleAnswer | undefined;
}

export type RuleAnswer = Pick<VerdictAnswer, 'answer' | 'short' | 'reason' | 'advice' | 'condition'> & {
  sources?: readonly Source[];
};

/** No document of its own: what the rule says comes from the port's records, or from their absence. */
export const NO_DOCUMENT = (): readonly Source[] => [];

/**
 * The answer of the first rule that applies.
 *
 * @throws when none does: the last rule of a question has to apply always
 */
export function firstAnswer(rules: readonly VerdictRule[], port: PortFacts, evidence: Evidence): VerdictAnswer {
  for (const { id, sources, answer } of rules) {
    const found = answer(port, evidence);
    if (found) return { rule: id, ...found, sources: [...(found.sources ?? sources(evidence))] };
  }
  throw new Error(`no rule of the verdict applies to port ${port.number}`);
}
