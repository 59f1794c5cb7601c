import { contains } from '../registry/ranges.ts';
import { list } from '../registry/list.ts';
import type { PortRange } from '../registry/schema/primitives.ts';
import type { FreePorts } from './data.ts';
import { suitablePorts, type Proposal } from './choose.ts';
import type { Wish } from './wish.ts';

/** One thing that speaks for a proposal, or something to know about it. */
export interface Reason {
  text: string;
  /** Whether it speaks for the ports. */
  isGood: boolean;
}

const SYSTEM_NAMES: Record<string, string> = { linux: 'Linux', windows: 'Windows', macos: 'macOS', freebsd: 'FreeBSD' };

/** What the rules of the verdict have made sure of for every port that is free, in the order of those rules. */
const BY_THE_VERDICT: readonly string[] = [
  'A User Port: neither a System Port nor a Dynamic Port',
  'IANA has not assigned it, and no use of it was reported',
  'No program on record uses it',
];

/** What speaks for the ports of a proposal, and what does not. */
export function reasonsFor(proposal: Proposal, free: FreePorts, wish: Wish): Reason[] {
  const good = (text: string): Reason => ({ text, isGood: true });
  return [
    ...BY_THE_VERDICT.map(good),
    ...(wish.browser ? [good('Browsers do not refuse it')] : []),
    ...systemReasons(proposal, free.temporary),
    good('No NodePort of Kubernetes'),
    ...bitReasons(proposal, free),
    ...(wish.count === 1 ? roomReason(proposal, free, wish) : []),
  ];
}

/** The reasons of several proposals: those that hold for all, and what each has besides. */
export interface SharedReasons {
  shared: Reason[];
  own: Reason[][];
}

/** What speaks for all of the proposals is said once. */
export function shareReasons(proposals: readonly Proposal[], free: FreePorts, wish: Wish): SharedReasons {
  const reasons = proposals.map((proposal) => reasonsFor(proposal, free, wish));
  const isShared = ({ text }: Reason) => reasons.every((others) => others.some((other) => other.text === text));
  return {
    shared: (reasons[0] ?? []).filter(isShared),
    own: reasons.map((all) => all.filter((reason) => !isShared(reason))),
  };
}

function systemReasons(proposal: Proposal, temporary: Record<string, readonly PortRange[]>): Reason[] {
  const holds = (ranges: readonly PortRange[]) =>
    proposal.some((port) => ranges.some((range) => contains(range, port)));
  const named = (isHeld: boolean) =>
    list(
      Object.keys(temporary)
        .filter((system) => holds(temporary[system] ?? []) === isHeld)
        .map((system) => SYSTEM_NAMES[system] ?? system),
    );
  const [taken, left] = [named(true), named(false)];
  return [
    ...(left ? [{ text: `Outside the ports that ${left} take for outgoing connections`, isGood: true }] : []),
    ...(taken ? [{ text: `${taken} may take it for an outgoing connection`, isGood: false }] : []),
  ];
}

function bitReasons(proposal: Proposal, { isScanned, isInRange }: FreePorts): Reason[] {
  return [
    proposal.some(isScanned)
      ? { text: 'Among the 1,000 ports that nmap tries first', isGood: false }
      : { text: 'Not among the 1,000 ports that nmap tries first', isGood: true },
    ...(proposal.some(isInRange)
      ? [{ text: 'In a wide range of which a program may take any port: see its page', isGood: false }]
      : []),
  ];
}

/** Whether the application could grow: how many ports after it are free too. */
function roomReason([port = 0]: Proposal, free: FreePorts, wish: Wish): Reason[] {
  const suitable = new Set(suitablePorts(free, wish));
  let room = 0;
  while (room < MOST_ROOM && suitable.has(port + room + 1)) room++;
  if (room === 0) return [];
  return [{ text: `Room to grow: ${room === MOST_ROOM ? `at least ${room}` : room} free after it`, isGood: true }];
}

const MOST_ROOM = 20;
