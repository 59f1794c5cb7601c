import { canListen } from '../../registry/ranges.ts';
import type { Port } from '../../registry/schema/port.ts';
import type { Transport } from '../../registry/schema/primitives.ts';
import type { System } from '../systemNames.ts';
import type { Command } from './command.ts';
import { isKernelAlone, mayBeEnded } from './holders.ts';
import { commonOf } from './transports.ts';

/** The option of `ss` that selects a transport (ss(8), iproute2). */
const SS_OPTION: Record<Transport, string> = { tcp: 't', udp: 'u', sctp: 'S', dccp: 'd' };

/** How to find and to end what listens, on one system. */
export interface CheckCommands {
  /** The answer: who listens, what that is, and how to end it where it may be ended. */
  first: Command[];
  /** What else may hold a port, or show who does. */
  more: Command[];
}

/**
 * Who is listening, which program that is, and how to end it. `PID` stands for the number that the first command
 * prints. Bare ports get the commands that nobody can do without.
 *
 * @param transports over which to look
 * @returns the commands of each system that has the transports; none for port 0, on which nothing listens
 */
export function checkCommands(port: Port, transports: readonly Transport[]): Partial<Record<System, CheckCommands>> {
  if (!canListen(port)) return {};
  const common = commonOf(transports);
  return {
    Linux: linux(port, transports),
    ...(common.length > 0 && { macOS: macOS(port, common), Windows: windows(port, common) }),
  };
}

/** A command, or nothing where it does not fit the port. */
type Line = Command | false;

function chosen(lines: readonly Line[]): Command[] {
  return lines.filter((line): line is Command => Boolean(line));
}

function linux(port: Port, transports: readonly Transport[]): CheckCommands {
  const { number, notable } = port;
  const options = transports.map((transport) => SS_OPTION[transport]).join('');
  const hasProcess = !isKernelAlone(port);
  return {
    first: chosen([
      { caption: 'Who listens', command: `sudo ss -ln${options}p 'sport = :${number}'` },
      // The sixth column is LPORT (net/sctp/proc.c in torvalds/linux).
      transports.includes('sctp') && {
        caption: 'The same, without a program',
        command: `awk '$6 == ${number}' /proc/net/sctp/eps`,
      },
      hasProcess && { caption: 'Its program', command: 'ps -fp PID' },
      hasProcess && notable && { caption: 'Its service', command: 'systemctl status PID' },
      ending(port, 'Linux', 'sudo kill PID'),
    ]),
    more: notable ? otherHolders(number, transports) : [],
  };
}

function otherHolders(number: number, transports: readonly Transport[]): Command[] {
  const common = commonOf(transports);
  const options = common.map((transport) => SS_OPTION[transport]).join('');
  return chosen([
    common.length > 0 && {
      caption: 'Where there is no ss',
      command: `sudo netstat -ln${options}p | grep ':${number} '`,
    },
    common.length > 0 && connections(number),
    { caption: 'The unit to stop, if systemd listens', command: `systemctl list-sockets | grep ':${number} '` },
    { caption: 'The container, if it is docker-proxy', command: `docker ps ${publishing(number, transports)}` },
  ]);
}

/** How to end what listens. A part of the system is none of a reader's to end, and a socket of the kernel has no process. */
function ending(port: Port, system: System, command: string): Line {
  const may = mayBeEnded(port, system);
  if (may === 'never') return false;
  return { caption: may === 'always' ? 'End it' : `End it, unless it is ${may.unless}`, command };
}

function connections(number: number): Command {
  return { caption: 'Connections as well as listeners', command: `sudo lsof -nP -i :${number}` };
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
      ...common.map((transport) => ({
        caption: common.length > 1 ? `${transport.toUpperCase()} listeners` : 'Who listens',
        command: listeners(number, transport),
      })),
      { caption: 'Its program', command: 'ps -fp PID' },
      notable && { caption: 'Its service', command: 'sudo launchctl list | grep -w PID' },
      ending(port, 'macOS', 'sudo kill PID'),
    ]),
    more: notable ? [connections(number)] : [],
  };
}

/**
 * Without the state `lsof` shows connections as well, a browser's among them; with it no socket of UDP, which has no
 * state (lsof(8), option -s).
 */
function listeners(number: number, transport: 'tcp' | 'udp'): string {
  return transport === 'tcp' ? `sudo lsof -nP -iTCP:${number} -sTCP:LISTEN` : `sudo lsof -nP -iUDP:${number}`;
}

function windows(port: Port, common: readonly ('tcp' | 'udp')[]): CheckCommands {
  const { number, notable } = port;
  const owner = '| Select-Object LocalAddress, OwningProcess';
  // The default view of UDP endpoints has no process (learn.microsoft.com, Get-NetUDPEndpoint).
  const asking = { tcp: 'Get-NetTCPConnection -State Listen', udp: 'Get-NetUDPEndpoint' };
  return {
    first: chosen([
      ...common.map((transport) => ({
        caption: common.length > 1 ? `${transport.toUpperCase()} listeners` : 'Who listens',
        command: `${asking[transport]} -LocalPort ${number} ${owner}`,
      })),
      { caption: 'Its program', command: 'Get-Process -Id PID' },
      notable && {
        caption: 'Its services',
        command: 'Get-CimInstance Win32_Service -Filter "ProcessId = PID"',
      },
      ending(port, 'Windows', 'Stop-Process -Id PID'),
    ]),
    more: notable ? otherHoldersOnWindows(port, common) : [],
  };
}

function otherHoldersOnWindows(port: Port, common: readonly ('tcp' | 'udp')[]): Command[] {
  const { number, web } = port;
  return chosen([
    { caption: 'Connections as well as listeners', command: `netstat -ano | Select-String ':${number} '` },
    // What HTTP.sys serves shows up as the System process (learn.microsoft.com, "show servicestate").
    common.includes('tcp') &&
      web.length > 0 && {
        caption: 'Which address is served, if it is System with PID 4',
        command: `netsh http show servicestate | Select-String ':${number}/'`,
      },
    ...common.map((transport) => ({
      caption: over(transport, common, 'Ports that Windows holds back'),
      command: `netsh int ipv4 show excludedportrange ${transport}`,
    })),
  ]);
}

/** A caption that names the transport where there is another beside it. */
function over(transport: Transport, among: readonly Transport[], caption: string): string {
  return among.length > 1 ? `${caption}, over ${transport.toUpperCase()}` : caption;
}
