import { PAYLOADS } from './payloads.ts';

/** `EVERYPORT_PORTS` of a build with every port of the hostile content and few others. */
export const BUILT_PORTS = 64;

/** The port that stands for a payload: the ports of such a build lie 1,024 apart, and the first is 0. */
export function portOf(index: number): number {
  return (index + 1) * (65_536 / BUILT_PORTS);
}

/** A payload on one line, of characters that can be seen, and no longer than a field may be. */
export function line(payload: string, longest: number): string {
  return payload
    .replaceAll(/[\n\u2028\u2029]/g, ' ')
    .slice(0, longest)
    .trim();
}

/** A payload as a name: without the characters that no name may have. */
export function name(payload: string, longest: number): string {
  return line(payload.replace(/[|^=]/g, ''), longest);
}

/** The registered name on the port of a payload. */
export function nameOf(index: number): string {
  return name(PAYLOADS[index] as string, 90);
}
