import { LAST_PORT } from '../registry/ranges.ts';
import { UsageError } from './usageError.ts';

/**
 * A port number that a person has given.
 *
 * @param name of the setting or option, for the message
 * @throws UsageError when it is no port number
 */
export function portNumber(name: string, value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) <= LAST_PORT) return Number(value);
  throw new UsageError(`${name} is "${value}", expected a number from 0 to 65535`);
}
