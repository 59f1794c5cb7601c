import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { UsageError } from '../build/usageError.ts';
import { isExpected } from '../registry/expectedError.ts';

/** What a command takes, and what `--help` prints. */
export interface CommandLine<Options extends ParseArgsOptionsConfig> {
  usage: string;
  options?: Options;
  /** Whether it takes words besides its options. */
  words?: boolean;
}

/** What was given to a command. */
export interface Given<Options extends ParseArgsOptionsConfig> {
  values: Values<Options>;
  words: string[];
}

type Values<Options extends ParseArgsOptionsConfig> = {
  [Name in keyof Options]:
    | (Options[Name]['type'] extends 'boolean' ? boolean : string)
    | (Options[Name] extends { default: unknown } ? never : undefined);
};

/**
 * Runs a command: `--help` prints its usage, an unknown option ends it with the usage. An error that can be expected is
 * shown by its message alone and ends the command with its `exitCode`; any other keeps its stack and ends it with 1.
 */
export async function runCommand<const Options extends ParseArgsOptionsConfig = Record<never, never>>(
  line: CommandLine<Options>,
  command: (given: Given<Options>) => void | Promise<void>,
): Promise<void> {
  try {
    const given = read(line);
    if (given) await command(given);
    else console.log(line.usage);
  } catch (error) {
    console.error(isExpected(error) ? error.message : error);
    process.exitCode = isExpected(error) ? error.exitCode : 1;
  }
}

/** What was given, or `undefined` where help was asked for. */
function read<Options extends ParseArgsOptionsConfig>({
  usage,
  options,
  words = false,
}: CommandLine<Options>): Given<Options> | undefined {
  try {
    const { values, positionals } = parseArgs({
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: words,
    });
    const empty = Object.entries<unknown>(values).find(([, value]) => value === '');
    if (empty) throw new Error(`Option '--${empty[0]} <value>' argument missing`);
    return values.help === true ? undefined : { values: values as Values<Options>, words: positionals };
  } catch (error) {
    // Of an unknown option Node adds advice of its own.
    throw new UsageError(`${(error as Error).message.split('. ')[0]}\n${usage}`);
  }
}
