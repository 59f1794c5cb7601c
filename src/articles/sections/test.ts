import type { Port } from '../../registry/schema/port.ts';
import type { Transport } from '../../registry/schema/primitives.ts';
import { testCommands } from '../commands/test.ts';
import { blocks, type ArticleForm } from '../form.ts';
import type { Section } from './section.ts';
import { overOthers, rows, systems } from './systems.ts';

/** How to try the port from another machine. A port without a known service has nothing to try. */
export const test: Section = (port, { form }) => {
  const transports = port.transportsInUse;
  const commands = hasService(port) ? commandsOver(port, transports, form) : '';
  if (!commands) return undefined;
  // nmap(1), "Port scanning basics".
  const udp = transports.includes('udp') ? ' For UDP, `open|filtered` means only that no answer came.' : '';
  return {
    id: 'test',
    title: `Test port ${port.number} from another machine`,
    short: 'Test it from outside',
    body: blocks(
      commands,
      `Put the name or the address of the machine that listens in place of \`HOST\`.${udp}`,
      overOthers(port, form, (others) => commandsOver(port, others, form)),
    ),
  };
};

function commandsOver(port: Port, transports: readonly Transport[], form: ArticleForm): string {
  const commands = testCommands(port, transports);
  return systems(form, (system) => commands[system] && rows(form, system, commands[system]));
}

/** Whether a program or a service is known, that could be tried, let in or published. */
export function hasService({ services, uses }: Parameters<Section>[0]): boolean {
  return services.length > 0 || uses.length > 0;
}
