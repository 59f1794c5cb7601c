import { packetFilter } from '../articles/commands/firewalls/macos.ts';
import { ufw, WHY_THRICE } from '../articles/commands/firewalls/ufw.ts';
import { windowsFirewall } from '../articles/commands/firewalls/windows.ts';
import { UFW, ufwRule } from '../firewalls/ufw.ts';
import { holdsPort, withPort } from '../registry/settingText.ts';
import { likelyUses } from '../registry/uses/order.ts';
import type { SoftwareKind } from '../registry/schema/software.ts';
import type { ExplainFinding } from './finding.ts';
import type { Identity } from './identity.ts';
import type { Judgement } from './judge.ts';
import type { System } from '../articles/systemNames.ts';

/** The one setting or command to change, and what it does. Trap: nothing of the pasted text may stand in it. */
export interface ChangeAdvice {
  /** What it does: "Only this machine gets in". */
  does: string;
  /** Ready to be pasted. */
  code: string;
  /** Where a setting belongs: a file, a screen. */
  where: string;
  /** What looks like a mistake in it, and is none. */
  why?: string;
}

/** The first row whose change has something to be explained: said once, it is known for all. */
export function firstWithWhy<Row extends { change: ChangeAdvice | undefined }>(rows: readonly Row[]): Row | undefined {
  return rows.find(({ change }) => change?.why);
}

/** What changes who can reach a port, where that is too wide; else what moves the program to another port. */
export function changeOf(found: ExplainFinding, judgement: Judgement, identity: Identity): ChangeAdvice | undefined {
  const { start, scope, doing } = found;
  const { use, by } = identity;
  if (start === undefined || judgement.look === 'told') return undefined;
  if ((doing === 'publishes' || scope === 'published') && isMeantForOthers(judgement, identity)) return undefined;
  if (doing === 'publishes' || doing === 'inside' || scope === 'published') return ofContainer(found, start);
  const isWide = judgement.look === 'first' || judgement.look === 'look';
  if (doing === 'lets-in') return isWide ? takenBack(found, start) : undefined;
  if (isWide && doing === 'listens' && !isMeantForOthers(judgement, identity)) {
    const rule = ruleFor(found, start, judgement.advice);
    if (rule) return rule;
  }
  // Where only the number suggests a program, another one may listen there: its setting would be wrong.
  const isSure = by === 'program' || (found.program === undefined && doing === 'listens' && isOnlyOne(identity));
  return isSure ? moved(use, start) : undefined;
}

function isOnlyOne({ users }: Identity): boolean {
  return new Set(likelyUses(users.uses).map(({ software }) => software)).size === 1;
}

/** Kinds of software that are useless with a closed port, where their makers give no advice: VPNs, peers, games. */
const FOR_OTHERS = new Set<SoftwareKind>(['vpn', 'peer-to-peer', 'game']);

/** Whether closing the port would end what it is for. */
function isMeantForOthers({ advice }: Judgement, { use, by }: Identity): boolean {
  if (advice !== undefined) return advice === 'internet';
  return by !== 'nothing' && use !== undefined && FOR_OTHERS.has(use.kind);
}

/** Who can reach a container is set where its port is published; the program's own settings hold only inside. */
function ofContainer(found: ExplainFinding, start: number): ChangeAdvice | undefined {
  if (found.scope === 'published') return published(found, start);
  // https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types
  return found.isService && found.doing === 'publishes' && found.scope === 'everyone'
    ? { does: 'Only the cluster gets in', code: 'type: ClusterIP', where: 'spec of the Service' }
    : undefined;
}

/** https://docs.docker.com/reference/compose-file/services/#ports, and `docker run -p`. */
function published({ behind, transport }: ExplainFinding, start: number): ChangeAdvice {
  const over = transport === 'udp' ? '/udp' : '';
  return {
    does: 'Only this machine gets in',
    code: `127.0.0.1:${start}:${behind ?? 'PORT'}${over}`,
    where: `${behind === undefined ? 'with the container’s own PORT, ' : ''}under “ports” in the compose file, or behind -p`,
  };
}

/** Deletes a rule by repeating it: ufw(8), `delete`. */
function takenBack({ firewall, end, transport }: ExplainFinding, start: number): ChangeAdvice | undefined {
  if (firewall !== 'ufw') return undefined;
  const port = end === undefined || end === start ? String(start) : `${start}:${end}`;
  return {
    does: 'Takes the rule back',
    code: `sudo ufw delete allow ${ufwRule({ port, transport })}`,
    where: UFW.name,
  };
}

type Firewalls = Record<System, (ruled: { number: number; transports: ('tcp' | 'udp')[] }) => ReturnType<typeof ufw>>;
const FIREWALLS: Firewalls = { Linux: ufw, macOS: packetFilter, Windows: windowsFirewall };

function ruleFor(
  { system, transport, scope }: ExplainFinding,
  number: number,
  advice: Judgement['advice'],
): ChangeAdvice | undefined {
  // What Docker publishes is open whatever the rules of ufw say (`firewalls/docker.ts`).
  if (!system || system === 'BSD' || scope === 'published' || (transport !== 'tcp' && transport !== 'udp'))
    return undefined;
  const { name, change } = FIREWALLS[system]({ number, transports: [transport] });
  const narrowed = advice === 'trusted-network' ? NARROWED[system]({ number, ...change }) : undefined;
  const why = name === UFW.name ? { why: `With ufw ${WHY_THRICE}.` } : {};
  if (narrowed) return { does: 'Only your own network gets in', code: narrowed, where: name, ...why };
  return change.block ? { does: 'Keeps everybody else out', code: change.block, where: name, ...why } : undefined;
}

/**
 * How only the reader's own network gets in, whoever was let in before. Windows puts what blocks before what allows, so
 * that there the rules that allow are narrowed (learn.microsoft.com, Set-NetFirewallRule).
 */
const NARROWED: Record<System, (rules: { number: number; network?: string; block?: string }) => string | undefined> = {
  // The first rule that matches decides, and each of these goes before all others: the network's comes last.
  Linux: ({ block, network }) => block && network && `${block} && ${network}`,
  macOS: ({ network }) => network,
  Windows: ({ number }) =>
    `Get-NetFirewallPortFilter | Where-Object LocalPort -eq ${number} | Get-NetFirewallRule | Set-NetFirewallRule -RemoteAddress LocalSubnet`,
};

/** The setting that moves the program to another port, as its record has it. */
function moved(use: Identity['use'], port: number): ChangeAdvice | undefined {
  const [way] = use?.configure ?? [];
  if (!way) return undefined;
  const does = holdsPort(way.setting) ? 'Its port is set by' : 'Changes it';
  return { does, code: withPort(way.setting, port), where: way.where };
}
