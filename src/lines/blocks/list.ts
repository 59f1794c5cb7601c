import { reachOf } from '../address.ts';
import { inOrder } from '../port.ts';
import type { LinePort, Reading, Role } from '../reading.ts';
import type { Block, LineReading, TextLine } from './block.ts';

const HEAD = /^(\s*)(?:- )?["']?(ports|expose)["']?:\s*(?:#.*)?$/;
/** https://docs.docker.com/reference/compose-file/services/#long-syntax-4 */
const HOST_IP = /^\s*(?:- )?["']?host_ip["']?:\s*["']?([\w.:]{2,60})["']?\s*(?:#.*)?$/;
/** An item in the long form, pasted without the key above it. */
const LONG_ITEM =
  /^(\s*)- ["']?(?:target["']?:\s*["']?\d|published["']?:\s*["']?\d|mode["']?:\s*["']?(?:host|ingress)\b)/;
const BARE_ITEM = /^\s*-\s+["']?(\d{1,5}(?:-\d{1,5})?)(\/\w+)?["']?\s*(?:#.*)?$/;

/**
 * Ports listed under a key: a compose file in its short and its long form, a Service or a Pod of Kubernetes. The lines of
 * an item are read together.
 */
export const LIST: Block = {
  name: 'list of ports',
  opens: ({ text: head }, { readLine, keys }) => {
    const isItem = LONG_ITEM.test(head);
    const indent = (isItem ? LONG_ITEM : HEAD).exec(head)?.[1]?.length;
    if (indent === undefined) return undefined;
    const container = keys[0] === 'services' ? keys[1] : undefined;
    let item: TextLine[] = [];
    const flush = (): LineReading | undefined => {
      const [first] = item;
      const readings = item.map(({ text }) => readLine(asItem(text)));
      const text = item.map((one) => one.text.trim()).join(' ');
      const address = item.map((one) => HOST_IP.exec(one.text)?.[1]).find((found) => found !== undefined);
      item = [];
      const ports = inOrder(asMapping(readings)).map((port) =>
        address !== undefined && port.role === 'published' ? { ...port, address, reach: reachOf(address) } : port,
      );
      if (!first || ports.length === 0) return undefined;
      const format = readings.find((reading) => reading.ports.length > 0)?.format;
      return { ...(readings[0] as Reading), text, kind: 'mapping', format, ports, container, line: first.line };
    };
    return {
      takesHead: !isItem,
      reader: {
        read: (line) => {
          const [, blank = '', sign = ''] = /^(\s*)(\S?)/.exec(line.text) ?? [];
          if (sign === '' || sign === '#') return 'taken';
          if (blank.length < indent || (blank.length === indent && sign !== '-')) return 'over';
          const before = sign === '-' ? flush() : undefined;
          item.push(line);
          return before ?? 'taken';
        },
        end: flush,
      },
    };
  },
};

/** A port alone is the container's own. */
function asItem(text: string): string {
  const [, ports, transport = ''] = BARE_ITEM.exec(text) ?? [];
  return ports ? `EXPOSE ${ports}${transport}` : text;
}

/** `port:` of a Service is what it offers, unless a node offers another one. */
function asMapping(readings: readonly Reading[]): LinePort[] {
  const ports = readings.flatMap((reading) => reading.ports);
  const own: Role = ports.some(({ role }) => role === 'published') ? 'inside' : 'published';
  return ports.map((port) => (port.role === 'listening' ? { ...port, role: own } : port));
}
