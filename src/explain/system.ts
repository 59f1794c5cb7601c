import type { System } from '../articles/systemNames.ts';
import type { LineReading } from '../lines/blocks/block.ts';

/** On which system a line was written, where its form tells. */
export function systemOf({ format = '', text }: Pick<LineReading, 'format' | 'text'>): System | undefined {
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
      return 'Windows';
    case 'netstat':
      return systemOfNetstat(text);
    case 'lsof':
      // The device of a socket: an address of the kernel on macOS, a number on Linux.
      return /IPv[46]\s+0x/.test(text) ? 'macOS' : /IPv[46]\s+\d+\s/.test(text) ? 'Linux' : undefined;
    default:
      return undefined;
  }
}

function systemOfNetstat(text: string): System | undefined {
  if (/^(?:TCP|UDP)\s/.test(text)) return 'Windows';
  return /^\S+\s+\d+\s+\d+\s+\S*:\S/.test(text) ? 'Linux' : 'macOS';
}
