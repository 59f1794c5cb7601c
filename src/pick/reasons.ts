import { contains } from '../registry/ranges.ts';
import { list } from '../registry/list.ts';
import type { PortRange } from '../registry/schema/primitives.ts';
import type { FreePorts } from './data.ts';
import { drawbacks, suitablePorts, type Proposal } from './choose.ts';
import type { Wish } from './wish.ts';

/** One thing that speaks for a proposal, or something to know about it. */
export interface Reason {
  text: string;
  speaks: 'for' | 'against' | 'neither';
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
  const good = (text: string): Reason => ({ text, speaks: 'for' });
  return [
    ...BY_THE_VERDICT.map(good),
    ...(wish.browser ? [good('Browsers do not refuse it')] : []),
    ...systemReasons(proposal, free.temporary),
    good('No NodePort of Kubernetes'),
    ...otherReasons(proposal, free),
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
    ...(left ? [{ text: `Outside the ports that ${left} take for outgoing connections`, speaks: 'for' as const }] : []),
    ...(taken ? [{ text: `${taken} may take it for an outgoing connection`, speaks: 'against' as const }] : []),
  ];
}

/** What speaks against one proposal speaks for another: said of both, so that no card is empty beside a warning. */
function otherReasons(proposal: Proposal, free: FreePorts): Reason[] {
  const found = drawbacks(proposal, free);
  return [
    found.includes('scanned')
      ? { text: 'Among the 1,000 ports that nmap tries first', speaks: 'against' }
      : { text: 'Not among the 1,000 ports that nmap tries first', speaks: 'for' },
    found.includes('ranges')
      ? { text: 'In a wide range of which a program may take any port: see its page', speaks: 'against' }
      : { text: 'In no wide range of which a program may take any port', speaks: 'for' },
  ];
}

/** Whether the application could grow: how many ports after it are free too. */
function roomReason([port = 0]: Proposal, free: FreePorts, wish: Wish): Reason[] {
  const suitable = new Set(suitablePorts(free, wish));
  let room = 0;
  while (room < MOST_ROOM && suitable.has(port + room + 1)) room++;
  if (room === 0) return [{ text: noRoom(free.isFree(port + 1)), speaks: 'neither' }];
  return [{ text: `Room to grow: ${room === MOST_ROOM ? `at least ${room}` : room} free after it`, speaks: 'for' }];
}

const MOST_ROOM = 20;

function noRoom(isNextFree: boolean): string {
  return isNextFree ? 'The port after it is one to stay out of' : 'No free port after it';
}
