import { PORT_COUNT } from '../registry/ranges.ts';
import { UsageError } from './usageError.ts';

/**
 * The ports that get a page: all of them, or for a benchmark as many as the environment variable `EVERYPORT_PORTS`
 * says, a divisor of 65,536. They are spread evenly, because most assigned ports, whose pages are the long ones, are
 * among the first 10,000: only so does a part cost what its share of the whole costs.
 */
export function portsToBuild(env: NodeJS.ProcessEnv = process.env): number[] {
  const wanted = Number(env['EVERYPORT_PORTS'] || PORT_COUNT);
  if (!Number.isInteger(wanted) || wanted < 1 || PORT_COUNT % wanted !== 0) {
    throw new UsageError(`EVERYPORT_PORTS is "${env['EVERYPORT_PORTS']}", expected a divisor of 65536 such as 8192`);
  }
  return Array.from({ length: wanted }, (_, index) => (index * PORT_COUNT) / wanted);
}
