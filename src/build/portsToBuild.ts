import { PORT_COUNT } from '../registry/ranges.ts';
import { UsageError } from './usageError.ts';

/**
 * The ports that get a page: all of them, or those of which the environment variable `EVERYPORT_PORTS` speaks.
 *
 * - A list (`22,443,988`; of one port `22,`): these ports, for tests and for work on the pages.
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
  const words = wanted.split(',').map((word) => word.trim());
  const wrong = words.find((word) => word !== '' && !(/^\d+$/.test(word) && Number(word) < PORT_COUNT));
  if (wrong !== undefined)
    throw new UsageError(`EVERYPORT_PORTS lists "${wrong}", expected ports from 0 to 65535 such as 22,443,988`);
  return [...new Set(words.filter(Boolean).map(Number))].sort((a, b) => a - b);
}

function spread(wanted: string): number[] {
  const count = Number(wanted);
  if (!Number.isInteger(count) || count < 1 || PORT_COUNT % count !== 0)
    throw new UsageError(
      `EVERYPORT_PORTS is "${wanted}", expected a divisor of 65536 such as 8192, or a list of ports such as 22,443,988`,
    );
  return Array.from({ length: count }, (_, index) => (index * PORT_COUNT) / count);
}
