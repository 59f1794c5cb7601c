import { UsageError } from '../build/usageError.ts';

/**
 * Runs a command. Any error ends it with status 1; one that the person at the terminal can mend is told by its message
 * alone, without a stack.
 */
export async function runCommand(command: () => void | Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(isMendable(error) ? error.message : error);
    process.exitCode = 1;
  }
}

/** Problems in the facts are known by name: a bundled page throws a copy of the class that is in `src/registry`. */
function isMendable(error: unknown): error is Error {
  return error instanceof UsageError || (error instanceof Error && error.name === 'ProblemsError');
}
