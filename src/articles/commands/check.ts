import { likelyUses } from '../../registry/merge/uses.ts';
import type { Port } from '../../registry/schema/port.ts';
import type { Transport } from '../../registry/schema/primitives.ts';
import type { System } from '../systemNames.ts';
import type { Command } from './command.ts';
import { commonOf } from './transports.ts';

/** The option of `ss` that selects a transport (ss(8), iproute2). */
const SS_OPTION: Record<Transport, string> = { tcp: 't', udp: 'u', sctp: 'S', dccp: 'd' };

/** How to find and to end what listens, on one system. */
export interface CheckCommands {
  /** The answer: who listens, what that is, and how to end it where it may be ended. */
  first: Command[];
  /** The same by other means, and what else may hold a port. */
  more: Command[];
}

/**
 * Who is listening, which program that is, and how to end it. `PID` stands for the number that the first command
 * prints. Bare ports get the commands that nobody can do without.
 *
 * @param transports over which to look
 * @returns the commands of each system that has the transports
 */
export function checkCommands(port: Port, transports: readonly Transport[]): Partial<Record<System, CheckCommands>> {
  const common = commonOf(transports);
  return {
    Linux: linux(port, transports),
    ...(common.length > 0 && { macOS: macOS(port, common), Windows: windows(port, common) }),
  };
}

/** Systems of which a part listens on the port: it is switched off in their settings, never ended. */
export function systemsThatListen({ uses }: Pick<Port, 'uses'>): System[] {
  const parts = likelyUses(uses).filter(({ kind, status }) => kind === 'operating-system' && status === 'current');
  return (['macOS', 'Windows'] as const).filter((system) => parts.some(({ product }) => product.startsWith(system)));
}

/** A command, or nothing where it does not fit the port. */
type Line = Command | false;

function chosen(lines: readonly Line[]): Command[] {
  return lines.filter((line): line is Command => Boolean(line));
}

function linux({ number, notable }: Port, transports: readonly Transport[]): CheckCommands {
  const common = commonOf(transports);
  const options = transports.map((transport) => SS_OPTION[transport]).join('');
  return {
    first: chosen([
      { caption: 'Who is listening', command: `sudo ss -ln${options}p 'sport = :${number}'` },
      // The sixth column is LPORT (net/sctp/proc.c in torvalds/linux).
      transports.includes('sctp') && {
        caption: 'The same, without a program',
        command: `awk '$6 == ${number}' /proc/net/sctp/eps`,
      },
      { caption: 'Which program that is', command: 'ps -fp PID' },
      { caption: 'Which service it belongs to', command: 'systemctl status PID' },
      { caption: 'End it', command: 'sudo kill PID' },
    ]),
    more: notable
      ? chosen([
          ...common.map((transport) => listeners(number, transport)),
          common.length > 0 && {
            caption: 'Where there is no ss',
            command: `sudo netstat -ln${common.map((transport) => SS_OPTION[transport]).join('')}p | grep ':${number} '`,
          },
          common.length > 0 && {
            caption: 'Connections as well as listeners',
            command: `sudo lsof -nP -i :${number}`,
          },
          { caption: 'The unit to stop, if systemd listens', command: `systemctl list-sockets | grep ':${number} '` },
          { caption: 'The container, if it is docker-proxy', command: `docker ps ${publishing(number, transports)}` },
        ])
      : [],
  };
}

/** Without the state `lsof` shows connections as well, a browser's among them (lsof(8), option -s). */
function listeners(number: number, transport: 'tcp' | 'udp'): Command {
  return transport === 'tcp'
    ? { caption: 'Listeners over TCP, by lsof', command: `sudo lsof -nP -iTCP:${number} -sTCP:LISTEN` }
    : { caption: 'Sockets over UDP, by lsof', command: `sudo lsof -nP -iUDP:${number}` };
}

/** Docker takes a port without a transport for TCP, and shows what any one of several filters finds. */
function publishing(number: number, transports: readonly Transport[]): string {
  return transports
    .map((transport) => `--filter publish=${number}${transport === 'tcp' ? '' : `/${transport}`}`)
    .join(' ');
}

function macOS(port: Port, common: readonly ('tcp' | 'udp')[]): CheckCommands {
  const { number, notable } = port;
  return {
    first: chosen([
      ...common.map((transport): Command => ({
        caption: `Who is listening${common.length > 1 ? `, over ${transport.toUpperCase()}` : ''}`,
        command: listeners(number, transport).command,
      })),
      { caption: 'Which program that is', command: 'ps -fp PID' },
      notable && { caption: 'Which service it belongs to', command: 'sudo launchctl list | grep -w PID' },
      !systemsThatListen(port).includes('macOS') && { caption: 'End it', command: 'sudo kill PID' },
    ]),
    more: notable ? [{ caption: 'Connections as well as listeners', command: `sudo lsof -nP -i :${number}` }] : [],
  };
}

function windows(port: Port, common: readonly ('tcp' | 'udp')[]): CheckCommands {
  const { number, notable } = port;
  const tcp = common.includes('tcp');
  const owner = '| Select-Object LocalAddress, OwningProcess';
  return {
    first: chosen([
      tcp && {
        caption: `Who is listening${common.length > 1 ? ', over TCP' : ''}`,
        command: `Get-NetTCPConnection -State Listen -LocalPort ${number} ${owner}`,
      },
      // The default view has no process (learn.microsoft.com, Get-NetUDPEndpoint).
      common.includes('udp') && {
        caption: `Who is listening${common.length > 1 ? ', over UDP' : ''}`,
        command: `Get-NetUDPEndpoint -LocalPort ${number} ${owner}`,
      },
      { caption: 'Which program that is', command: 'Get-Process -Id PID' },
      { caption: 'Which service it belongs to', command: 'tasklist /svc /fi "PID eq PID"' },
      !systemsThatListen(port).includes('Windows') && { caption: 'End it', command: 'Stop-Process -Id PID' },
    ]),
    more: chosen([
      notable && { caption: 'Connections as well as listeners', command: `netstat -ano | Select-String ':${number} '` },
      // What HTTP.sys serves shows up as the System process (learn.microsoft.com, "show servicestate").
      tcp &&
        notable && {
          caption: 'Which address is served, if it is System with PID 4',
          command: `netsh http show servicestate | Select-String ':${number}/'`,
        },
      ...common.map((transport): Command => ({
        caption: `Ports that Windows holds back${common.length > 1 ? `, over ${transport.toUpperCase()}` : ''}`,
        command: `netsh int ipv4 show excludedportrange ${transport}`,
      })),
    ]),
  };
}
