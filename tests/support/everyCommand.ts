import { checkCommands } from '../../src/articles/commands/check.ts';
import { containerForms } from '../../src/articles/commands/containers.ts';
import { firewallCommands } from '../../src/articles/commands/firewall.ts';
import { testCommands } from '../../src/articles/commands/test.ts';
import { otherTransports } from '../../src/articles/commands/transports.ts';
import { SYSTEMS, type System } from '../../src/articles/systemNames.ts';
import type { Port } from '../../src/registry/schema/port.ts';

/** Every command that the page of a port shows for one system, those behind a click too. */
export function everyCommand(port: Port, system: System): string[] {
  const over = [port.transportsInUse, otherTransports(port)].filter((transports) => transports.length > 0);
  const commands = over.flatMap((transports) => {
    const { first = [], more = [] } = checkCommands(port, transports)[system] ?? {};
    const firewalls = firewallCommands(port, transports)[system] ?? [];
    return [
      ...first,
      ...more,
      ...(testCommands(port, transports)[system] ?? []),
      ...firewalls.flatMap(({ changes, see, undo }) => [...changes, see, ...undo]),
    ];
  });
  const containers = system === 'Windows' ? [] : (containerForms(port)?.shell ?? []);
  return [...commands, ...containers].map(({ command }) => command);
}

/** The commands of several ports, each once. */
export function everyCommandOf(ports: readonly Port[], systems: readonly System[] = SYSTEMS): string[] {
  return [...new Set(ports.flatMap((port) => systems.flatMap((system) => everyCommand(port, system))))];
}
