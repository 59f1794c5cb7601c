import type { Port } from '../../registry/schema/port.ts';
import type { Transport } from '../../registry/schema/primitives.ts';
import type { System } from '../systemNames.ts';
import { commented, type Commented } from './commented.ts';
import { commandTransports, commonOf } from './transports.ts';

/** The option of `ss` that selects a transport (ss(8), iproute2). */
const SS_OPTION: Record<Transport, string> = { tcp: 't', udp: 'u', sctp: 'S', dccp: 'd' };

/**
 * Who is listening, which program that is, and how to end it. `$PID` and `$ID` stand for the number that the first
 * command prints. Bare ports get the commands that nobody can do without.
 *
 * @returns the commands of each system that has the port's transports
 */
export function checkCommands(port: Port): Partial<Record<System, string>> {
  const common = commonOf(commandTransports(port));
  const chosen = (lines: readonly Line[]) => commented(lines.filter((line): line is Commented => Boolean(line)));
  return {
    Linux: chosen(linux(port)),
    ...(common.length > 0 && { macOS: chosen(macOS(port)), Windows: chosen(windows(port)) }),
  };
}

/** A command, or nothing where it does not fit the port. */
type Line = Commented | false;

function linux(port: Port): Line[] {
  const { number, notable } = port;
  const transports = commandTransports(port);
  const common = commonOf(transports);
  const isCommon = common.length > 0;
  const options = (chosen: readonly Transport[]) => chosen.map((transport) => SS_OPTION[transport]).join('');
  return [
    [`sudo ss -ln${options(transports)}p 'sport = :${number}'`, 'who is listening'],
    isCommon && [`sudo lsof -nP -i :${number}`, 'the same, with connections'],
    isCommon &&
      notable && [`sudo netstat -ln${options(common)}p | grep ':${number} '`, 'the same, where there is no ss'],
    isCommon &&
      notable && [
        `sudo fuser -v ${common.map((transport) => `${number}/${transport}`).join(' ')}`,
        'the same, with users',
      ],
    // The sixth column is LPORT (net/sctp/proc.c in torvalds/linux).
    transports.includes('sctp') && [`awk '$6 == ${number}' /proc/net/sctp/eps`, 'the same, without a program'],
    ['ps -fp $PID', 'which program'],
    ['systemctl status $PID', 'which service'],
    notable && [`systemctl list-sockets | grep ':${number} '`, 'if it is systemd: the unit to stop'],
    notable && [`docker ps ${published(number, transports)}`, 'if it is docker-proxy: the container'],
    ['sudo kill $PID', 'stop it'],
  ];
}

/** Docker takes a port without a transport for TCP, and shows what any one of several filters finds. */
function published(number: number, transports: readonly Transport[]): string {
  return transports
    .map((transport) => `--filter publish=${number}${transport === 'tcp' ? '' : `/${transport}`}`)
    .join(' ');
}

function macOS({ number, notable }: Port): Line[] {
  return [
    [`sudo lsof -nP -i :${number}`, 'who is listening'],
    ['ps -fp $PID', 'which program'],
    notable && ['sudo launchctl list | grep -w $PID', 'which service'],
    ['sudo kill $PID', 'stop it'],
  ];
}

function windows(port: Port): Line[] {
  const { number, notable } = port;
  const common = commonOf(commandTransports(port));
  const tcp = common.includes('tcp');
  return [
    tcp && [`Get-NetTCPConnection -State Listen -LocalPort ${number}`, 'who is listening'],
    common.includes('udp') && [`Get-NetUDPEndpoint -LocalPort ${number}`, 'who is listening'],
    notable && [`netstat -ano | Select-String ':${number} '`, 'the same, with connections'],
    ['Get-Process -Id $ID', 'which program'],
    ['tasklist /svc /fi "PID eq $ID"', 'which service'],
    // What HTTP.sys serves shows up as the System process (learn.microsoft.com, "show servicestate").
    tcp &&
      notable && [`netsh http show servicestate | Select-String ':${number}/'`, 'if it is System, PID 4: which URL'],
    ['Stop-Process -Id $ID', 'stop it'],
    [excluded(common), 'held back by Windows'],
  ];
}

/** `netsh` lists one transport at a time. */
function excluded(common: readonly string[]): string {
  const [first] = common;
  return common.length === 1
    ? `netsh int ipv4 show excludedportrange ${first}`
    : `${common.map((transport) => `'${transport}'`).join(', ')} | % { netsh int ipv4 show excludedportrange $_ }`;
}
