import { NODE_THREADS, runtimeOf } from '../registry/runtimes.ts';
import { code } from './mdx.ts';
import { list } from './words.ts';

/** As many characters of a name Linux keeps, and `ss` shows them (TASK_COMM_LEN in include/linux/sched.h, less a NUL). */
const OF_SS = 15;
/** The number of characters that `lsof` prints by default (lsof(8), option +c). */
const OF_LSOF = 9;
/** More examples than these make a sentence no clearer. */
const EXAMPLES = 2;

/** Names as readers compare them: beside `grafana` neither `grafana.exe` nor a name that a tool has cut is listed. */
export function toldNames(names: readonly string[]): string[] {
  const all = [...new Set(names)];
  const isCutFrom = (name: string, other: string) =>
    name !== other && [OF_SS, OF_LSOF].includes(name.length) && other.startsWith(name);
  return all.filter((name) => !all.some((other) => name === `${other}.exe` || isCutFrom(name, other)));
}

/**
 * What the lists of Linux and macOS make of long names, as a sentence of MDX; empty where each is short enough.
 *
 * @param linux the names on Linux, which alone has `ss`
 */
export function cutNames(linux: readonly string[], macOS: readonly string[]): string {
  const ofSs = cutTo(OF_SS, linux);
  const ofLsof = cutTo(OF_LSOF, [...linux, ...macOS]);
  return [
    ofSs.length > 0 && `\`ss\` prints the first ${OF_SS} characters of a name: ${list(ofSs)}.`,
    ofLsof.length > 0 && `\`lsof\` prints the first nine: ${list(ofLsof)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** What is left of the names that are longer. */
function cutTo(most: number, names: readonly string[]): string[] {
  const long = names.filter((name) => name.length > most && !name.endsWith('.exe') && !runtimeOf(name));
  return [...new Set(long.map((name) => name.slice(0, most).trim()))].slice(0, EXAMPLES).map(code);
}

/** Under which other name the process of a runtime is listed, to be put behind its own; empty where there is none. */
export function otherwise(name: string): string {
  return runtimeOf(name) === 'Node.js' ? ` (\`${NODE_THREADS[0]}\` in \`ss\`, with newer releases)` : '';
}
