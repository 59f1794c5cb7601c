import { LAST_PORT, PORT_COUNT, portsOf } from '../registry/ranges.ts';
import type { PortRange } from '../registry/schema/primitives.ts';
import { UsageError } from './usageError.ts';

const EXPECTED = 'expected ports and ranges from 0 to 65535 such as 22,443,1024-2047';

/**
 * The ports that get a page: all of them, or those of which the environment variable `EVERYPORT_PORTS` speaks.
 *
 * - A list (`22,443,1024-2047`; of one port or range `22,`; of none `,`): these ports, for tests and for work on the
 *   pages.
 * - A count, a divisor of 65,536: so many, for a benchmark. They are spread evenly, because most assigned ports, whose
 *   pages are the long ones, are among the first 10,000: only so does a part cost what its share of the whole costs.
 *
 * @throws UsageError for anything else
 */
export function portsToBuild(env: NodeJS.ProcessEnv = process.env): number[] {
  const wanted = env['EVERYPORT_PORTS'] || String(PORT_COUNT);
  return wanted.includes(',') ? listed(wanted) : spread(wanted);
}

function listed(wanted: string): number[] {
  return readPortList('EVERYPORT_PORTS', wanted).toSorted((a, b) => a - b);
}

/**
 * The ports of a list such as `22,443,1024-2047`, each once, in its order.
 *
 * @param name of what holds the list, for the message
 * @throws UsageError with the first word that is neither a port nor a range
 */
export function readPortList(name: string, list: string): number[] {
  const words = list.split(',').map((word) => word.trim());
  return [...new Set(words.filter(Boolean).flatMap((word) => [...portsOf(rangeOf(name, word))]))];
}

function rangeOf(name: string, word: string): PortRange {
  const [, first, last = first] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(word) ?? [];
  const [start, end] = [Number(first ?? NaN), Number(last ?? NaN)];
  if (!(start <= end && end <= LAST_PORT)) throw new UsageError(`${name} lists "${word}", ${EXPECTED}`);
  return { start, end };
}

function spread(wanted: string): number[] {
  const count = Number(wanted);
  if (!Number.isInteger(count) || count < 1 || PORT_COUNT % count !== 0)
    throw new UsageError(
      `EVERYPORT_PORTS is "${wanted}", expected a divisor of 65536 such as 8192, or a list of ports such as 22,443,988`,
    );
  return Array.from({ length: count }, (_, index) => (index * PORT_COUNT) / count);
}
