import { identifies } from '../../registry/merge/observedUses.ts';
import type { Port } from '../../registry/schema/port.ts';
import { checkCommands } from '../commands/check.ts';
import { commandTransports } from '../commands/transports.ts';
import { code, link, text } from '../mdx.ts';
import type { Notes } from '../notes.ts';
import { transportNames } from '../words.ts';
import { blocks, heading, type Section } from './section.ts';
import { shell, systems } from './systems.ts';

/** Who is listening on this machine, which program that is, and how to stop it. */
export const check: Section = (port, notes) => {
  const commands = checkCommands(port);
  const over = commandTransports(port).length === 1 ? ` over ${transportNames(commandTransports(port))}` : '';
  const placeholder = commands.Windows ? '`$PID` or `$ID`' : '`$PID`';
  const owners = port.notable ? ' The program may be [a part of the system](/guides/address-already-in-use/#owners-that-are-part-of-the-system).' : '';
  return blocks(
    heading(`Find out who is using port ${port.number}`, 'check'),
    systems((system) => commands[system] && shell(system, commands[system])),
    `Replace ${placeholder} with the number that the first command prints. No line with the port means that nothing listens there${over}.${owners}`,
    processes(port, notes),
  );
};

/** Whose process it is, where its name does not say so. */
function processes(port: Port, notes: Notes): string {
  return port.uses
    .filter((use) => use.process && identifies(use))
    .map((use) => `- ${code(use.process as string)} belongs to ${link(use.product, `/software/${use.software}/`)}: ${text(use.role)}.${notes.cite(use.sources)}`)
    .join('\n');
}
