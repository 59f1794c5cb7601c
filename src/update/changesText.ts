import { formatRange } from '../registry/ranges.ts';
import type { RegistryChange } from '../registry/schema/change.ts';

/** `changes.json` with these changes in it: one per line, so that a review shows each as a line. */
export function changesText(changes: readonly RegistryChange[]): string {
  return changes.length === 0
    ? '[]\n'
    : `[\n${changes.map((change) => `  ${JSON.stringify(written(change))}`).join(',\n')}\n]\n`;
}

function written({ date, lastSeen, ports, transports, kind, before, after }: RegistryChange): object {
  const port = ports.start === ports.end ? ports.start : formatRange(ports);
  return { date, lastSeen, port, transports, kind, before, after };
}
