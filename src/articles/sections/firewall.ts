import { FIREWALL_TASKS, firewallCommands, NETWORK } from '../commands/firewall.ts';
import type { Port } from '../../registry/schema/port.ts';
import { blocks } from '../form.ts';
import type { Section } from './section.ts';
import { rows, systems } from './systems.ts';
import { hasService } from './test.ts';

/** What to write into the firewall. Ports of which nothing is known have no service to let in. */
export const firewall: Section = (port, { form }) => {
  if (!hasService(port)) return undefined;
  const commands = firewallCommands(port, port.transportsInUse);
  const isRestricted = port.verdict.expose.answer === 'no';
  return {
    id: 'firewall',
    title: `Allow or block port ${port.number}`,
    short: 'Allow or block it',
    body: blocks(
      isOfASession(port) &&
        '**If you are connected over this port, blocking it ends your own session.** Have another way to the machine first.',
      systems(form, (system) => {
        const own = commands[system];
        return own && blocks(...FIREWALL_TASKS.flatMap((task) => [`**${task}**`, rows(form, system, own[task])]));
      }),
      `On Linux, take the line of the firewall that you have.${isRestricted ? ` Put your own network in place of \`${NETWORK}\`.` : ''} Put the program's path in place of \`PROGRAM\`.`,
    ),
  };
};

/** Whether a reader may sit at the machine by way of this very port. */
function isOfASession({ uses, services }: Port): boolean {
  return (
    services.some(({ service }) => SESSION_SERVICES.has(service)) ||
    uses.some(({ kind, main, status }) => kind === 'remote-access' && main && status === 'current')
  );
}

const SESSION_SERVICES = new Set(['ssh', 'telnet', 'ms-wbt-server', 'rfb', 'wsman', 'wsmans']);
