import { temporariness } from './port.ts';
import type { Kind, Line, LinePort } from './reading.ts';

const ACKNOWLEDGES = /\bACK\b|\bRST\b|Flags \[[^\]]{0,6}[.R]|,S?[AR]+,\d/;
const OPENS = /\bSYN\b|Flags \[S|,S,\d| S \d/;

/**
 * The ports of a packet. The end that offers the service is the destination, also in packets that answer: a port for
 * temporary use is never what a line is about.
 *
 * The first packet of a connection is not an answer. A later one is an answer if only its destination is in the range
 * for temporary use. If both ends could be the service, a System Port is taken for it, and no other.
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
  /\bblock(?:ed|ing|iert|erad)?\b|bloqu|bloccat|geblokk|zablok|блокир|ブロック|遮断|阻止|拦截|攔截|封鎖|차단|محظور|حظر|مسدود|अवरुद्ध|chan\b|diblokir|engellen|drop|den(?:y|ied)|reject|discard|prevent|dos attack|scan\b|access from remote|-[DR]\]/i;
const TURNED_AWAY = /fail|invalid|abort|refused|\bban\b|\bfound\b/i;
const ALLOWED = /accept|allow|forwarded|\bpass(?:ed|es)?\b|permit|\bbuilt|session_c|session closed|-A\]/i;

/**
 * What was done with a packet or a client, by the words for it: blocked, allowed, or `undefined` without such words.
 *
 * @param isService whether the words are those of a service about its clients
 */
export function toVerdict(words: string, isService = false): Kind | undefined {
  return BLOCKED.test(words) || (isService && TURNED_AWAY.test(words))
    ? 'blocked'
    : ALLOWED.test(words)
      ? 'allowed'
      : undefined;
}
