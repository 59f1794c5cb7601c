import type { Block } from './block.ts';
import { asLine, partNamed } from './ends.ts';

const PROPERTY = /^\s*([A-Za-z][A-Za-z ]{3,30}):\s*(\S.*)?$/;

/** One property a line: PowerShell's Format-List, the text of an event of the Windows Filtering Platform. */
export const PROPERTIES: Block = {
  name: 'properties',
  opens: ({ line, text }, { readLine }) => {
    const name = partNamed(PROPERTY.exec(text)?.[1] ?? '');
    if (!name || !/[as]$|^lp$/.test(name)) return undefined;
    const parts = new Map<string, string>();
    const lines: string[] = [];
    return {
      takesHead: false,
      reader: {
        read: ({ text: next }) => {
          const [, key = '', value = ''] = PROPERTY.exec(next) ?? [];
          if (!key) return 'over';
          const part = partNamed(key);
          if (part && !parts.has(part)) parts.set(part, value);
          lines.push(next.trim());
          return 'taken';
        },
        end: () => {
          const reading = readLine(asLine(parts));
          return reading.ports.length > 0
            ? { ...reading, line, text: lines.join(' '), format: 'properties' }
            : undefined;
        },
      },
    };
  },
};
