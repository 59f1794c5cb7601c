import { identifies } from '../../registry/merge/observedUses.ts';
import type { ObservedUse, Port } from '../../registry/schema/port.ts';
import { checkCommands } from '../commands/check.ts';
import { commandTransports } from '../commands/transports.ts';
import { code, link, text } from '../mdx.ts';
import type { Notes } from '../notes.ts';
import { list, transportNames } from '../words.ts';
import { blocks, heading, type Section } from './section.ts';
import { shell, systems } from './systems.ts';

/** Who is listening on this machine, which program that is, and how to stop it. */
export const check: Section = (port, notes) => {
  const commands = checkCommands(port);
  const over = commandTransports(port).length === 1 ? ` over ${transportNames(commandTransports(port))}` : '';
  const placeholder = commands.Windows ? '`$PID` or `$ID`' : '`$PID`';
  const owners = port.notable
    ? ' The program may be [a part of the system](/guides/address-already-in-use/#owners-that-are-part-of-the-system).'
    : '';
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
    .filter((use) => isNamedOtherwise(use) && identifies(use))
    .map(
      (use) =>
        `- ${list(processNames(use).map(code))} belongs to ${link(use.product, `/software/${use.software}/`)}: ${text(use.role)}.${notes.cite(use.sources)}`,
    )
    .join('\n');
}

/** The names under which tools list the program, on any system. The kernel's own sockets have none. */
function processNames({ process }: ObservedUse): string[] {
  if (!process || 'kernel' in process) return [];
  return [...new Set([...(process.linux ?? []), ...(process.macos ?? []), ...(process.windows ?? [])])];
}

/** Whether none of the process's names is the product's own. */
function isNamedOtherwise(use: ObservedUse): boolean {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const names = processNames(use);
  return (
    names.length > 0 &&
    !names.some((name) => plain(name).includes(plain(use.product)) || plain(use.product).includes(plain(name)))
  );
}
