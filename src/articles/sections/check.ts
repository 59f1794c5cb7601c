import { checkCommands } from '../commands.ts';
import { blocks, heading, type Section } from './section.ts';
import { shell, systems } from './systems.ts';

/** Who is listening on this machine, which program that is, and how to stop it. */
export const check: Section = (port) => {
  const commands = checkCommands(port);
  return blocks(
    heading(`Find out who is using port ${port.number}`, 'check'),
    systems((system) => shell(system, commands[system])),
    'Replace `$PID` or `$ID` with the number that the first command prints. Nothing printed means that nothing listens there.',
  );
};
