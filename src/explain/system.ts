import type { System } from '../articles/systemNames.ts';
import type { LineReading } from '../lines/blocks/block.ts';

/** A system whose lists of sockets are recognisable. For BSD there are no commands on record. */
export type HostSystem = System | 'BSD';

/** On which system a line was written, where its form shows it. */
export function systemOf({ format = '', text }: Pick<LineReading, 'format' | 'text'>): HostSystem | undefined {
  switch (format) {
    case 'ss':
    case 'fuser':
    case '/proc/net':
    case 'systemctl list-sockets':
      return 'Linux';
    case 'Get-NetTCPConnection':
    case 'table':
    case 'properties':
    case 'PowerShell list':
    case 'TCPView':
    case 'Resource Monitor':
      return 'Windows';
    case 'sockstat':
    case 'fstat':
      return 'BSD';
    case 'netstat':
      return systemOfNetstat(text);
    case 'lsof':
      // The device of a socket: an address of the kernel on macOS, a number on Linux.
      return /IPv[46]\s+0x/.test(text) ? 'macOS' : /IPv[46]\s+\d+\s/.test(text) ? 'Linux' : undefined;
    default:
      return undefined;
  }
}

function systemOfNetstat(text: string): HostSystem | undefined {
  if (/^(?:TCP|UDP)\s/.test(text)) return 'Windows';
  if (/^\S+\s+\d+\s+\d+\s+\S*:\S/.test(text)) return 'Linux';
  // macOS has two blanks before the address, FreeBSD one; OpenBSD and NetBSD write IPv4 without a number.
  if (/^(?:tcp|udp)(?:[46]{1,2} +\d+ +\d+ \S| +\d+ +\d+ +\S*\.)/.test(text))
    return / {3}/.test(text) ? 'BSD' : undefined;
  return 'macOS';
}
