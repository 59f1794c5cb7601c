import { likelyUses } from '../../registry/merge/uses.ts';
import type { ObservedUse, Port } from '../../registry/schema/port.ts';
import type { Transport } from '../../registry/schema/primitives.ts';
import { checkCommands, systemsThatListen } from '../commands/check.ts';
import { otherTransports } from '../commands/transports.ts';
import { blocks, type Form } from '../form.ts';
import { code, link, text } from '../mdx.ts';
import type { Notes } from '../notes.ts';
import { settingFor } from '../setting.ts';
import { list, transportNames } from '../words.ts';
import type { Section } from './section.ts';
import { rows, systems } from './systems.ts';

/** Who is listening on this machine, which program that is, and how to stop it. */
export const check: Section = (port, { notes, form }) => {
  const { number, notable, transportsInUse } = port;
  const others = notable ? otherTransports(port) : [];
  const over = transportsInUse.length === 1 ? ` over ${transportNames(transportsInUse)}` : '';
  const owners = notable
    ? ' The program may be [a part of the system](/guides/address-already-in-use/#owners-that-are-part-of-the-system).'
    : '';
  return {
    id: 'check',
    title: `Find out who is using port ${number}`,
    short: 'Find out who uses it',
    body: blocks(
      commandsOver(port, transportsInUse, form),
      `Put the number that the first command prints in place of \`PID\`. No line with the port means that nothing listens there${over}.${owners}`,
      kernelSockets(port),
      partsOfTheSystem(port, notes),
      processes(port, notes),
      others.length > 0 &&
        form.folded(
          `Over ${transportNames(others)}, for which it is registered`,
          commandsOver(port, others, form, { brief: true }),
        ),
    ),
  };
};

function commandsOver(port: Port, transports: readonly Transport[], form: Form, { brief = false } = {}): string {
  const commands = checkCommands(port, transports);
  return systems(form, (system) => {
    const own = commands[system];
    if (!own) return undefined;
    if (brief) return rows(form, system, own.first.slice(0, 1));
    return blocks(
      rows(form, system, own.first),
      own.more.length > 0 && form.folded('More ways', rows(form, system, own.more)),
    );
  });
}

/** The kernel's own sockets have no process: neither `ss` nor `lsof` names one. */
function kernelSockets(port: Port): string {
  const kernel = likelyUses(port.uses).filter(({ process }) => process && 'kernel' in process);
  if (kernel.length === 0) return '';
  const names = list([...new Set(kernel.map(({ product }) => text(product)))]);
  return `${names}: the kernel itself holds this socket, so that the commands show a line without a process, or none.`;
}

/** What must not be ended, and how it is switched off where its record says so. */
function partsOfTheSystem(port: Port, notes: Notes): string {
  return systemsThatListen(port)
    .map((system) => {
      const parts = port.uses.filter(({ product, status }) => product.startsWith(system) && status === 'current');
      const ways = parts.flatMap(({ configure }) =>
        configure.map(({ where, setting }) => `${code(settingFor(setting, port.number))} in ${code(where)}`),
      );
      const off =
        ways.length > 0
          ? ` It is switched off by ${list(ways)}.${notes.cite(parts.flatMap(({ sources }) => sources))}`
          : '';
      return `On ${system} this is a part of the system (${list(parts.map(({ role }) => text(role)))}): do not end its process.${off}`;
    })
    .join('\n\n');
}

/** Whose process it is, where its name does not say so. */
function processes(port: Port, notes: Notes): string {
  return likelyUses(port.uses)
    .filter(isNamedOtherwise)
    .map(
      (use) =>
        `- ${list(processNames(use).map(code))} belongs to ${link(use.product, `/software/${use.software}/`)}: ${text(use.role)}.${notes.cite(use.sources)}`,
    )
    .join('\n');
}

/** The names under which tools list the program, on any system. */
function processNames({ process }: ObservedUse): string[] {
  if (!process || 'kernel' in process) return [];
  return [...new Set([...(process.linux ?? []), ...(process.macos ?? []), ...(process.windows ?? [])])];
}

/** Whether none of the process's names is the product's own. */
function isNamedOtherwise(use: ObservedUse): boolean {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const product = plain(use.product);
  const names = processNames(use).map(plain);
  return names.length > 0 && !names.some((name) => name.includes(product) || product.includes(name));
}
