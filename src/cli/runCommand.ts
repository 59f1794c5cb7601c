/** By name, because what a bundled page throws is a copy of the class that could be imported here. */
const MENDABLE = ['ProblemsError', 'UsageError', 'DownloadError'];

/**
 * Runs a command. Any error ends it with its own `exitCode`, or with status 1; one that the person at the terminal can
 * mend is told by its message alone, without a stack.
 */
export async function runCommand(command: () => void | Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const isMendable = error instanceof Error && MENDABLE.includes(error.name);
    console.error(isMendable ? error.message : error);
    process.exitCode = (error as { exitCode?: number }).exitCode ?? 1;
  }
}
