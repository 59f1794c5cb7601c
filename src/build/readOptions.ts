import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './usageError.ts';

/**
 * Reads the options of a command.
 *
 * @param usage shown with what is wrong with them
 * @throws UsageError for an option that there is none of, a value that is missing or empty, and anything else
 */
export function readOptions<Options extends NonNullable<ParseArgsConfig['options']>>(options: Options, usage: string) {
  try {
    const { values } = parseArgs({ options, args: process.argv.slice(2) });
    const empty = Object.entries(values).find(([, value]) => value === '');
    if (empty) throw new Error(`Option '--${empty[0]} <value>' argument missing`);
    return values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${usage}`);
  }
}
