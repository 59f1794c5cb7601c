import { firewallCommands } from '../commands.ts';
import { blocks, heading, type Section } from './section.ts';
import { systems } from './systems.ts';

/** How to reach the port from elsewhere and what to write into the firewall. Bare ports have no service to let in. */
export const firewall: Section = (port) =>
  port.notable ? blocks(heading(`Reach, open or block port ${port.number}`, 'firewall'), systems(firewallCommands(port))) : '';
