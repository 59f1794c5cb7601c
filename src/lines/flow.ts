import { temporariness } from './port.ts';
import type { Kind, Line, LinePort } from './reading.ts';

const ACKNOWLEDGES = /\bACK\b|\bRST\b|Flags \[[^\]]{0,6}[.R]|,S?[AR]+,\d/;
const OPENS = /\bSYN\b|Flags \[S|,S,\d| S \d/;

/**
 * The ports of a packet. The end that offers the service is the destination, in the packets that it answers with as
 * well: a port for temporary use is never what a line is about.
 *
 * A first packet is no answer. A later one is where only its destination is in the range for temporary use. Where nothing
 * tells them apart, only System Ports are sure to be a service.
 */
export function asAnswer(ports: LinePort[], { body }: Line): LinePort[] {
  const source = ports.find(({ role }) => role === 'source');
  const destination = ports.find(({ role }) => role === 'destination');
  if (!source || !destination || temporariness(destination) < 2) return ports;
  const later = ACKNOWLEDGES.test(body);
  if ((!later && OPENS.test(body)) || temporariness(source) >= (later ? 2 : 1)) return ports;
  const other = { source: 'destination', destination: 'source' } as const;
  return ports.map((port) =>
    port === source || port === destination ? { ...port, role: other[port.role as keyof typeof other] } : port,
  );
}

const BLOCKED =
  /block|drop|den(?:y|ied)|reject|discard|prevent|fail|invalid|abort|refused|dos attack|scan\b|access from remote|-[DR]\]|\bban\b|\bfound\b/i;
const ALLOWED = /accept|allow|\bpass|permit|\bbuilt|session_c|session closed|-A\]/i;

/** What was done with a packet, by the words for it: blocked, allowed, or nothing said. */
export function toVerdict(words: string): Kind | undefined {
  return BLOCKED.test(words) ? 'blocked' : ALLOWED.test(words) ? 'allowed' : undefined;
}
