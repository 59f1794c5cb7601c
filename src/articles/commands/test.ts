import type { Port } from '../../registry/schema/port.ts';
import type { Transport } from '../../registry/schema/primitives.ts';
import type { System } from '../systemNames.ts';
import { commented, type Commented } from './commented.ts';
import { commandTransports, commonOf } from './transports.ts';
import { webSchemes, type WebScheme } from './web.ts';

/**
 * How to try the port from another machine. `$HOST` stands for the machine that listens; PowerShell keeps that name
 * for itself, so it is `$TARGET` there.
 *
 * @returns the commands of each system that can try the port's transports; none for port 0, to which nobody can connect
 */
export function testCommands(port: Port): Partial<Record<System, string>> {
  if (port.number === 0) return {};
  const transports = commandTransports(port);
  const unix = transports.flatMap((transport) => unixTest(port.number, transport));
  const web = webSchemes(port);
  const curl = (program: string, host: string) => web.map((scheme) => curlTest(program, host, port.number, scheme));
  const windows = [
    ...commonOf(transports).map((transport) => windowsTest(port.number, transport)),
    ...curl('curl.exe', '$TARGET'),
  ];
  return {
    ...(unix.length > 0 && { Linux: commented([...unix, ...curl('curl', '$HOST')]) }),
    ...(windows.length > 0 && { macOS: commented([...unix, ...curl('curl', '$HOST')]), Windows: commented(windows) }),
  };
}

/** The scans of nmap by transport (nmap(1), "Port scanning techniques"): it has none for DCCP. */
function unixTest(number: number, transport: Transport): Commented[] {
  switch (transport) {
    case 'tcp':
      return [[`nc -vz $HOST ${number}`, 'TCP']];
    case 'udp':
      return [[`sudo nmap -sU -p ${number} $HOST`, 'UDP']];
    case 'sctp':
      return [[`sudo nmap -sY -p ${number} $HOST`, 'SCTP']];
    case 'dccp':
      return [];
    default:
      return transport satisfies never;
  }
}

/** `Test-NetConnection` tries TCP only ("-Port: Specifies the TCP port number", learn.microsoft.com). */
function windowsTest(number: number, transport: 'tcp' | 'udp'): Commented {
  return transport === 'tcp'
    ? [`Test-NetConnection $TARGET -Port ${number}`, 'TCP']
    : [`nmap -sU -p ${number} $TARGET`, 'UDP'];
}

/** The headers of an answer. Who tries a machine by its address has no use for a certificate of its name. */
function curlTest(program: string, host: string, number: number, scheme: WebScheme): Commented {
  switch (scheme) {
    case 'http':
      return [`${program} -I http://${host}:${number}/`, 'HTTP'];
    case 'https':
      return [`${program} -kI https://${host}:${number}/`, 'HTTPS'];
    case 'unstated':
      return [`${program} -kI http://${host}:${number}/`, 'its web page, or with https://'];
    default:
      return scheme satisfies never;
  }
}
