import { testCommands } from '../commands/test.ts';
import { commandTransports } from '../commands/transports.ts';
import { blocks, heading, type Section } from './section.ts';
import { shell, systems } from './systems.ts';

/** How to try the port from another machine. Bare ports have no service to try. */
export const test: Section = (port) => {
  const commands = testCommands(port);
  if (!port.notable || !commands.Linux) return '';
  const placeholder = commands.Windows ? '`$HOST` or `$TARGET`' : '`$HOST`';
  // nmap(1), "Port scanning basics".
  const udp = commandTransports(port).includes('udp')
    ? ' For UDP, `open|filtered` means only that no answer came.'
    : '';
  return blocks(
    heading(`Test port ${port.number} from another machine`, 'test'),
    systems((system) => commands[system] && shell(system, commands[system])),
    `Replace ${placeholder} with the name or the address of the machine that listens.${udp}`,
  );
};
