import type { PortRange } from './schema/primitives.ts';
import type { RangeClass } from './schema/port.ts';

/** Port numbers are 16-bit unsigned integers, so there are 65,536 of them (RFC 6335 §6). */
export const PORT_COUNT = 65_536;

export const LAST_PORT = PORT_COUNT - 1;

/** Whether a program can listen there. On 0 nothing does: who asks for it is given another port that is free. */
export function canListen({ number }: { number: number }): boolean {
  return number !== 0;
}

/** The three ranges, as RFC 6335 §6 names and bounds them. */
export const RANGES: Record<RangeClass, PortRange & { name: string }> = {
  system: { start: 0, end: 1023, name: 'System Ports' },
  user: { start: 1024, end: 49151, name: 'User Ports' },
  dynamic: { start: 49152, end: 65535, name: 'Dynamic Ports' },
};

/** The range of RFC 6335 §6 in which a port lies. */
export function rangeClassOf(port: number): RangeClass {
  if (port <= RANGES.system.end) return 'system';
  return port <= RANGES.user.end ? 'user' : 'dynamic';
}

/** Whether a port lies in a range, both ends included. */
export function contains(range: PortRange, port: number): boolean {
  return range.start <= port && port <= range.end;
}

/** Whether two ranges have a port in common. */
export function overlap(a: PortRange, b: PortRange): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The widest range that still says what each of its ports is: X11's 64 displays. */
const WIDEST_IDENTITY = 64;

/** Whether a range says what its ports are, rather than where one of them may fall (NodePort, ephemeral ports). */
export function isNarrow({ start, end }: PortRange): boolean {
  return end - start < WIDEST_IDENTITY;
}

/** Each range once, without those that lie inside another one that says what its ports are: 1739-1764 in 1716-1764. */
export function outermost(ranges: readonly PortRange[]): PortRange[] {
  const once = [...new Map(ranges.map((range) => [formatRange(range), range])).values()];
  return once.filter((range) => !once.some((other) => isInside(range, other)));
}

function isInside(range: PortRange, other: PortRange): boolean {
  return range !== other && isNarrow(other) && contains(other, range.start) && contains(other, range.end);
}

/** The ports of a range, lowest first. */
export function* portsOf({ start, end }: PortRange): Generator<number> {
  for (let port = start; port <= end; port++) yield port;
}

/** `988`, or `1018-1023`: as addresses, commands and settings write it. */
export function formatRange({ start, end }: PortRange): string {
  return start === end ? String(start) : `${start}-${end}`;
}

/** `988`, or `1018–1023`: as a text writes it where it has no room for "to". */
export function shortSpan({ start, end }: PortRange): string {
  return start === end ? String(start) : `${start}–${end}`;
}
