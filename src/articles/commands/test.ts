import { canListen } from '../../registry/ranges.ts';
import type { Port, WebScheme } from '../../registry/schema/port.ts';
import type { Transport } from '../../registry/schema/primitives.ts';
import type { System } from '../systemNames.ts';
import type { Command } from './command.ts';
import { commonOf } from './transports.ts';

/**
 * How to try the port from another machine. `HOST` stands for the machine that listens; `$HOST` would be this machine's
 * own name in zsh, and PowerShell keeps it for itself.
 *
 * @returns the commands of each system that can try the transports; none for port 0, to which nobody can connect
 */
export function testCommands(port: Port, transports: readonly Transport[]): Partial<Record<System, Command[]>> {
  if (!canListen(port)) return {};
  const unix = transports.flatMap((transport) => unixTest(port.number, transport));
  const web = transports.includes('tcp') ? port.web : [];
  const curl = (program: string) => web.map((scheme) => curlTest(program, port.number, scheme));
  const windows = [
    ...commonOf(transports).map((transport) => windowsTest(port.number, transport)),
    ...curl('curl.exe'),
  ];
  return {
    ...(unix.length > 0 && { Linux: [...unix, ...curl('curl')] }),
    ...(windows.length > 0 && { macOS: [...unix, ...curl('curl')], Windows: windows }),
  };
}

/** The scans of nmap by transport (nmap(1), "Port scanning techniques"): it has none for DCCP. */
function unixTest(number: number, transport: Transport): Command[] {
  switch (transport) {
    case 'tcp':
      return [{ caption: 'Over TCP', command: `nc -vz HOST ${number}` }];
    case 'udp':
      return [{ caption: 'Over UDP', command: `sudo nmap -sU -p ${number} HOST` }];
    case 'sctp':
      return [{ caption: 'Over SCTP', command: `sudo nmap -sY -p ${number} HOST` }];
    case 'dccp':
      return [];
    default:
      return transport satisfies never;
  }
}

/** `Test-NetConnection` tries TCP only ("-Port: Specifies the TCP port number", learn.microsoft.com). */
function windowsTest(number: number, transport: 'tcp' | 'udp'): Command {
  return transport === 'tcp'
    ? { caption: 'Over TCP', command: `Test-NetConnection HOST -Port ${number}` }
    : { caption: 'Over UDP', command: `nmap -sU -p ${number} HOST` };
}

/** The headers of an answer. Who tries a machine by its address has no use for a certificate of its name. */
function curlTest(program: string, number: number, scheme: WebScheme): Command {
  switch (scheme) {
    case 'http':
      return { caption: 'Over HTTP', command: `${program} -I http://HOST:${number}/` };
    case 'https':
      return { caption: 'Over HTTPS', command: `${program} -kI https://HOST:${number}/` };
    case 'unstated':
      return { caption: 'Its web page, over HTTP or HTTPS', command: `${program} -kI http://HOST:${number}/` };
    default:
      return scheme satisfies never;
  }
}
