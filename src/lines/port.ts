import { LAST_PORT } from '../registry/ranges.ts';
import type { Transport } from '../registry/schema/primitives.ts';
import { reachOf } from './address.ts';
import type { LinePort, Resolve, Role } from './reading.ts';

/** Where ports for temporary use begin on Linux; elsewhere they begin later (ip_local_port_range, RFC 6335 §6). */
const TEMPORARY = 32768;
const SYSTEM = 1024;

/** What a tool writes where no port is meant. */
const NO_NAME = /^(?:any\d?|all|none|null|unknown|any(?:where|port)|n\/a|-+|\*|port|v6|tcp|udp|in|out|on)$/i;
const NUMBERS = /^(\d{1,5})(?:[-:–](\d{1,5}))?$/;
const NAME = /^[a-z][\w.+-]{0,60}$/i;

/** The properties of a port other than its number. */
export interface About {
  role: Role;
  transport?: Transport | undefined;
  address?: string | undefined;
}

/**
 * The ports of what stands in a port's place: a number, a range (`8000-8010`, `30000:30100`), a name, or a list of them
 * (`80,443`, `{ 22, http }`). 0 stands for "any port" and is left out.
 */
export function toPorts(written: string | undefined, about: About, resolve: Resolve): LinePort[] {
  const pieces = (written ?? '').split(/[\s,{}"']+/);
  return pieces.flatMap((piece) => {
    const numbers = NUMBERS.exec(piece);
    if (!numbers) return NAME.test(piece) && !NO_NAME.test(piece) ? [namedPort(piece, about, resolve)] : [];
    const [low, high] = [Number(numbers[1]), Number(numbers[2] ?? numbers[1])].sort((a, b) => a - b);
    return low && high && high <= LAST_PORT ? [portOf(low, high, about)] : [];
  });
}

/** A port of which the number is known. */
export function portOf(start: number, end: number, about: About): LinePort {
  return { ...described(about), start, end, name: undefined };
}

/** A service of which the name stands in the line. */
export function namedPort(name: string, about: About, resolve: Resolve): LinePort {
  const number = resolve(name.toLowerCase(), about.transport);
  return { ...described(about), start: number, end: number, name };
}

function described({ role, transport, address }: About): Omit<LinePort, 'start' | 'end' | 'name'> {
  return { role, transport, address, reach: reachOf(address) };
}

/** How likely a port is a temporary one: 0 for a System Port or a name, 2 for the range for temporary use. */
export function temporariness({ start, name }: Pick<LinePort, 'start' | 'name'>): 0 | 1 | 2 {
  return name !== undefined || start === undefined || start < SYSTEM ? 0 : start < TEMPORARY ? 1 : 2;
}

const ORDER: readonly Role[] = ['listening', 'destination', 'published', 'mentioned', 'inside', 'forwarded', 'source'];

/** What the line is about first: by role, in the order of the line where that is the same, each port once. */
export function inOrder(ports: readonly LinePort[]): LinePort[] {
  const seen = new Set<string>();
  return [...ports]
    .sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role))
    .filter(({ start, end, name, transport, address, role }) => {
      const key = [start ?? name, end, transport, address, role].join();
      return !seen.has(key) && seen.add(key);
    });
}
