import { LAST_PORT } from '../registry/ranges.ts';

/** `/8080`, `/port/8080`, `/tcp/8080`, `/ports/08080`: there is only one page that can be meant. */
const PORT = /^\/(?:ports?\/|(tcp|udp|sctp|dccp)\/)?0*(\d{1,5})\/?$/i;

/**
 * The page that an address without one can only mean.
 *
 * @param asked the path as asked for, without the base
 * @returns a path under the base; undefined where it is not certain, or is what was asked for
 */
export function forward(asked: string): string | undefined {
  const [, transport, number] = PORT.exec(asked) ?? [];
  if (number === undefined || Number(number) > LAST_PORT) return undefined;
  const path = `ports/${number}/`;
  if (`/${path}` === asked) return undefined;
  return `${path}${transport ? `#${transport.toLowerCase()}` : ''}`;
}
