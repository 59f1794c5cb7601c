import { FIREWALL_TASKS, firewallCommands } from '../commands/firewall.ts';
import { blocks, heading, type Section } from './section.ts';
import { shell, systems } from './systems.ts';

/** What to write into the firewall. Bare ports have no service to let in. */
export const firewall: Section = (port) => {
  if (!port.notable) return '';
  const commands = firewallCommands(port);
  return blocks(
    heading(`Allow or block port ${port.number}`, 'firewall'),
    systems((system) => {
      const own = commands[system];
      return own && blocks(...FIREWALL_TASKS.flatMap((task) => [`${task}:`, shell(system, own[task])]));
    }),
    'On Linux, take the lines of the firewall that you have.',
  );
};
