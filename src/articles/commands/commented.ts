/** A command and what it is for. */
export type Commented = readonly [command: string, comment: string];

/** Commands with their comments in one column. */
export function commented(lines: readonly Commented[]): string {
  const width = Math.max(...lines.map(([command]) => command.length));
  return lines.map(([command, comment]) => `${command.padEnd(width)}  # ${comment}`).join('\n');
}
