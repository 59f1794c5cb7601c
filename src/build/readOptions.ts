import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './usageError.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads the options of a command.
 *
 * @param usage shown with what is wrong with them
 * @throws UsageError for an option that there is none of, a value that is missing or empty, and anything else
 */
export function readOptions<Known extends Options>(options: Known, usage: string) {
  const { values, positionals } = readCommand(options, usage);
  if (positionals.length > 0) throw new UsageError(`Unexpected argument '${positionals.join(' ')}'\n${usage}`);
  return values;
}

/** The same for a command that takes words besides its options. */
export function readCommand<Known extends Options>(options: Known, usage: string) {
  try {
    const { values, positionals } = parseArgs({ options, args: process.argv.slice(2), allowPositionals: true });
    const empty = Object.entries(values).find(([, value]) => value === '');
    if (empty) throw new Error(`Option '--${empty[0]} <value>' argument missing`);
    return { values, positionals };
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${usage}`);
  }
}
