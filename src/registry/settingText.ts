/** Stands in the setting of a record where the number of the port goes. */
const PLACE = '{port}';

/** Whether a setting names the port, so that it can be pasted with another. */
export function holdsPort(setting: string): boolean {
  return setting.includes(PLACE);
}

/**
 * A setting as it is pasted.
 *
 * @param port the number, or a word that stands for it
 */
export function withPort(setting: string, port: number | string): string {
  return setting.replaceAll(PLACE, String(port));
}

/** What stands before the number, if anything: `port ` of `port {port}`. */
export function beforePort(setting: string): string {
  const [before] = setting.split(PLACE) as [string];
  return before;
}
