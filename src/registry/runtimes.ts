/** Programs that run others, by the name under which tools list them in place of the product, and what runs on them. */
const RUNTIMES: ReadonlyMap<string, string> = new Map([
  ['java', 'Java'],
  ['node', 'Node.js'],
  ['nodejs', 'Node.js'],
  ['electron', 'Electron'],
  ['python', 'Python'],
  ['python3', 'Python'],
  ['php', 'PHP'],
  ['ruby', 'Ruby'],
  ['perl', 'Perl'],
  ['dotnet', '.NET'],
  ['mono', 'Mono'],
  ['beam.smp', 'Erlang'],
  ['erl', 'Erlang'],
]);

/** The names of all of them, without `.exe`. */
export const RUNTIME_NAMES: readonly string[] = [...RUNTIMES.keys()];

/**
 * Node.js names its main thread, and Linux shows that name for the process (`ss`, `top`, `ps -p`): since the change of
 * January 2025 (nodejs/node#56416), and with `node-` before it where nodejs/node#61307 is in.
 */
export const NODE_THREADS: readonly string[] = ['MainThread', 'node-MainThread'];

/** What runs on a program of this name, where it is one that runs others: `Java` for `java` and `java.exe`. */
export function runtimeOf(process: string): string | undefined {
  return RUNTIMES.get(process.toLowerCase().replace(/\.exe$/, ''));
}
