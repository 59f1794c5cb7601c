import { DOCKER_GOES_PAST } from '../../firewalls/docker.ts';
import { SAMPLE_NETWORK } from '../../firewalls/samples.ts';
import { UFW_LETS_IN } from '../../firewalls/ufw.ts';
import { likelyUses } from '../../registry/uses/order.ts';
import type { ObservedUse, Port } from '../../registry/schema/port.ts';
import type { Transport } from '../../registry/schema/primitives.ts';
import { likelyProducts } from '../../registry/verdict/users.ts';
import { firewallCommands, isOutgoingPort, openings } from '../commands/firewall.ts';
import { hostsOf } from '../commands/hosts.ts';
import { blocks, type ArticleForm } from '../form.ts';
import { text } from '../mdx.ts';
import type { Notes } from '../notes.ts';
import { settingMdx } from '../setting.ts';
import { shortList, verb } from '../words.ts';
import { isRunInContainers } from './containers.ts';
import type { Section } from './section.ts';
import { isOfASession } from './session.ts';
import { overOthers, rows, systems } from './systems.ts';
import { hasService } from './test.ts';

/** What to write into the firewall. A port without a known service has nothing to let in. */
export const firewall: Section = (port, { notes, form }) => {
  if (!hasService(port)) return undefined;
  const { number } = port;
  const isOpened = openings(port).length > 0;
  return {
    id: 'firewall',
    title: `${isOpened ? 'Allow or block' : 'Block'} port ${number}`,
    short: isOpened ? 'Allow or block it' : 'Block it',
    body: blocks(
      isOfASession(port) &&
        '**If you are connected over this port, keeping everybody out ends your session, or keeps you from coming back.** Have another way to the machine first.',
      !isOpened && onThisMachine(port, notes),
      ...(hostsOf(port).length > 0 ? onHosts(port, form) : [onDevices(port)]),
    ),
  };
};

function onHosts(port: Port, form: ArticleForm): string[] {
  return [
    commandsOver(port, port.transportsInUse, form),
    aboutOpenings(port),
    ...exceptions(port),
    overOthers(port, form, (others) => commandsOver(port, others, form, { brief: true })),
  ];
}

/** Devices have no firewall that a reader sets up: what is between them and others decides. */
function onDevices({ uses }: Port): string {
  const names = likelyProducts({ uses }).map(text);
  const [has, its] = [verb(names, 'has', 'have'), verb(names, 'its', 'their')];
  return `${shortList(names, 2)} ${has} a system of ${its} own, on which you set up no other firewall: who gets in is set there, and on the router between it and other networks. Behind the router of a home or an office nobody reaches the port from the Internet unless that router forwards it.`;
}

/** In brief only what is done about the port: how to see it and to take it back is the same as above. */
function commandsOver(port: Port, transports: readonly Transport[], form: ArticleForm, { brief = false } = {}): string {
  const commands = firewallCommands(port, transports);
  return systems(form, (system) => {
    const own = hostsOf(port).includes(system) ? commands[system] : undefined;
    if (!own) return undefined;
    if (brief)
      return blocks(
        ...own
          .filter(({ by }) => by === 'port')
          .flatMap(({ name, changes }) => [`**${name}**`, rows(form, system, changes)]),
      );
    const undo = own.flatMap(({ name, undo }) =>
      undo.map(({ caption, command }) => ({ caption: `${name}: ${caption.toLowerCase()}`, command })),
    );
    return blocks(
      ...own.flatMap(({ name, about, changes, see }) => [
        `**${name}** (${about})`,
        rows(form, system, [...changes, see]),
      ]),
      form.folded('Take a rule back', rows(form, system, undo)),
    );
  });
}

/** Why no opening is offered, and what keeps each likely program on this machine. */
function onThisMachine(port: Port, notes: Notes): string {
  if (isOutgoingPort(port)) return 'Connections to this port go out, and for them nothing has to be let in.';
  const { uses, number } = port;
  const ways = likelyUses(uses).flatMap((use) => keptHere(use, number, notes));
  return ['It is not meant to be reached from another machine, so no command here lets anybody in.', ...ways].join(' ');
}

function keptHere(use: ObservedUse, port: number, notes: Notes): string[] {
  const local = use.configure.find(({ setting }) => /127\.0\.0\.1|localhost|\[::1\]/.test(setting));
  if (local) return [`${text(use.product)} stays on it with ${settingMdx(local, port)}.${notes.cite(use.sources)}`];
  return use.address === 'loopback'
    ? [`${text(use.product)} listens on it alone, unless told otherwise.${notes.cite(use.sources)}`]
    : [];
}

/** Which network is meant, what becomes of IPv6, and in which order the rules work. */
function aboutOpenings(port: Port): string {
  const open = openings(port);
  return [
    open.includes('network') &&
      `Put your own network in place of \`${SAMPLE_NETWORK}\`: such a rule is for IPv4, and over IPv6 it lets nobody in. For your network and nobody else, keep everybody out first; not so on Windows, where a block beats every opening.`,
    open.includes('everyone') &&
      'Take a block back before you let in everybody: with firewalld, on macOS and on Windows it goes before the opening.',
  ]
    .filter(Boolean)
    .join(' ');
}

/** What these rules do not stop. */
function exceptions(port: Port): string[] {
  const letIn =
    hostsOf(port).includes('Linux') && port.transportsInUse.includes('udp') ? UFW_LETS_IN.get(port.number) : undefined;
  return [
    ...(isRunInContainers(port)
      ? [`On Linux, ${DOCKER_GOES_PAST}: publish the port for this machine only, or not at all.`]
      : []),
    ...(letIn ? [`ufw always lets in ${letIn} on this port; \`/etc/ufw/before.rules\` says so.`] : []),
  ];
}
