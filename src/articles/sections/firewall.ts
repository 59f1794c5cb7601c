import { FIREWALL_TASKS, firewallCommands } from '../commands.ts';
import type { System } from '../systemNames.ts';
import { blocks, heading, type Section } from './section.ts';
import { shell, systems } from './systems.ts';

/** How to reach the port from elsewhere and what to write into the firewall. Bare ports have no service to let in. */
export const firewall: Section = (port) => {
  if (!port.notable) return '';
  const commands = firewallCommands(port);
  const tasks = (system: System) =>
    FIREWALL_TASKS.flatMap((task) => {
      const lines = commands[system][task];
      return lines === undefined ? [] : [`${task}:`, shell(system, lines)];
    });
  return blocks(
    heading(`Reach, open or block port ${port.number}`, 'firewall'),
    systems((system) => blocks(...tasks(system))),
    'Replace `$HOST` or `$TARGET` with the name or the address of the machine that listens.',
  );
};
