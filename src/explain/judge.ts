import { UFW_LETS_IN } from '../firewalls/ufw.ts';
import { exposeAnswer } from '../registry/verdict/expose.ts';
import { userNames } from '../registry/verdict/users.ts';
import type { ExplainFinding, Scope } from './finding.ts';
import type { Identity } from './identity.ts';
import { anyOf } from './words.ts';

/** How urgent a row is, the most urgent first. */
export const LOOKS = ['first', 'look', 'unsure', 'fine', 'told'] as const;
export type Look = (typeof LOOKS)[number];

/** The assessment of a port. */
export interface Judgement {
  look: Look;
  /** The advice in a few words. */
  short: string;
  /** Why, in a sentence; empty where the few words say it. */
  reason: string;
  /** How far the port may be reachable, where all advice for it agrees. */
  advice: 'this-machine' | 'trusted-network' | 'internet' | undefined;
}

/** Who can reach a port, from the smallest circle to the widest. A finding without an address is in none. */
const CIRCLES: Record<Scope, number> = {
  machine: 0,
  containers: 0,
  cluster: 0,
  network: 1,
  everyone: 2,
  published: 2,
  unsaid: -1,
};
const ALLOWED = { 'this-machine': 0, 'trusted-network': 1, internet: 2 } as const;

/** The words for lines that open no port, by what they say is done with it. */
const TOLD: Partial<Record<ExplainFinding['doing'], Pick<Judgement, 'short' | 'reason'>>> = {
  'goes-out': { short: 'Goes out', reason: 'Nothing has to be let in for it.' },
  client: { short: 'A client', reason: 'Somebody is connected to this port.' },
  packet: { short: 'A packet', reason: 'It went to this port; the line does not say what became of it.' },
  blocked: { short: 'Kept out', reason: 'Nothing to do: it was not let in.' },
  allowed: { short: 'Let in', reason: 'A rule let it through.' },
  silent: { short: 'No answer', reason: 'It is open, or a firewall drops what comes: the scanner cannot tell.' },
  closed: { short: 'Closed', reason: 'The scanner found nothing open there.' },
  error: { short: 'An error', reason: '' },
  'keeps-out': { short: 'A rule that blocks', reason: 'Whoever it is about does not get in to this port.' },
  rule: { short: 'A rule', reason: 'It says what a firewall does with this port.' },
  leads: { short: 'Leads elsewhere', reason: 'What comes to this port is passed on.' },
  named: { short: 'Named', reason: 'The line names this port and opens nothing.' },
};

/** The assessment of a finding: the verdict's advice for whoever is behind the port, compared with who can reach it. */
export function judge(found: ExplainFinding, identity: Identity): Judgement {
  const told = TOLD[found.doing];
  if (told) return { ...told, look: 'told', advice: undefined };
  if (found.scope === 'machine') return fine('Only this machine reaches it');
  if (found.scope === 'containers') return fine('Only other containers reach it');
  if (found.scope === 'cluster') return fine('Only the cluster reaches it');
  if (identity.isTemporary) {
    return fine('Nothing to do', 'It was taken for the moment; the next one will be another.');
  }
  const { rule, answer, advice, short, reason } = exposeAnswer(identity.users);
  const look = lookOf(found, identity, advice, answer === 'depends');
  // The file of facts leaves out which documents give no advice.
  const reasons = [rule === 'none-given' ? '' : reason, answer === 'unknown' ? saidOnPage(identity) : ''];
  return { look, short, reason: reasons.filter(Boolean).join(' '), advice };
}

/** Whose the advice is that the page of the port gives, where there is none for what is really there. */
function saidOnPage({ onPage, users }: Identity): string {
  if (exposeAnswer(onPage).answer === 'unknown') return '';
  const here = new Set(userNames(users));
  const others = userNames(onPage).filter((name) => !here.has(name));
  return others.length > 0 ? `What the port’s own page advises is for ${anyOf(others)}.` : '';
}

/** @param isConditional whether the advice is a yes that holds under a condition, which the reader has to look at */
function lookOf(
  { scope, start = 0 }: ExplainFinding,
  { isOdd, isSuspect, by }: Identity,
  advice: Judgement['advice'],
  isConditional: boolean,
): Look {
  const circle = CIRCLES[scope];
  // Ports that every machine has open to its own network, and that ufw lets in by itself.
  if (circle < 0 || UFW_LETS_IN.has(start)) return 'unsure';
  const isWider = advice !== undefined && circle > ALLOWED[advice];
  if (isWider) return advice === 'this-machine' ? 'first' : 'look';
  if (circle === 2 && (isOdd || isSuspect || advice === undefined || by === 'nothing')) return 'look';
  return advice === undefined || (circle === 2 && isConditional) ? 'unsure' : 'fine';
}

function fine(short: string, reason = ''): Judgement {
  return { look: 'fine', short, reason, advice: undefined };
}
