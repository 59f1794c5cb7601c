import { LAST_PORT } from '../registry/ranges.ts';
/** What must be stayed out of, beyond what the verdict stays out of by itself. */
export const AVOIDABLE = {
  freebsd: 'FreeBSD’s ports for outgoing connections, from 10000 up',
  scanned: 'the ports that scanners try first',
  ranges: 'wide ranges in which a program may take any port',
} as const;
export type Avoidable = keyof typeof AVOIDABLE;

export const TRANSPORT_CHOICES = ['tcp', 'udp', 'both'] as const;
export type TransportChoice = (typeof TRANSPORT_CHOICES)[number];

/** What a reader asks of a port for an application. */
export interface Wish {
  /** The name of the application. The same name gets the same ports. */
  app: string;
  /** How many ports, 1 to `MOST_PORTS`. */
  count: number;
  /** Whether they stand in a row. */
  inRow: boolean;
  transport: TransportChoice;
  /** Whether a browser has to open it. */
  browser: boolean;
  avoid: readonly Avoidable[];
  /** The number near which they should be. */
  near?: number;
  /** How often the reader asked for others. */
  turn: number;
}

export const MOST_PORTS = 16;
const MOST_TURNS = 999;
const LONGEST_NAME = 60;

/** What is asked for unless the reader says otherwise. */
export const USUAL: Omit<Wish, 'app'> = {
  count: 1,
  inRow: true,
  transport: 'tcp',
  browser: false,
  avoid: ['freebsd', 'scanned'],
  turn: 0,
};

/** Reads a wish from the query of an address. What is wrong in it is as if it were not there. */
export function readWish(query: string): Wish {
  const read = new URLSearchParams(query);
  const number = (name: string, most: number) => {
    const text = read.get(name) ?? '';
    return /^\d{1,5}$/.test(text) && Number(text) <= most ? Number(text) : undefined;
  };
  const avoid = read.get('avoid')?.split(',');
  const near = number('near', LAST_PORT);
  const transport = TRANSPORT_CHOICES.find((one) => one === read.get('transport'));
  return {
    app: (read.get('app') ?? '').trim().slice(0, LONGEST_NAME),
    count: number('count', MOST_PORTS) || USUAL.count,
    inRow: read.get('row') !== '0',
    transport: transport ?? USUAL.transport,
    browser: read.get('browser') === '1',
    avoid: avoid ? keys(AVOIDABLE).filter((key) => avoid.includes(key)) : USUAL.avoid,
    ...(near !== undefined && { near }),
    turn: number('turn', MOST_TURNS) ?? USUAL.turn,
  };
}

/** The wish as the query of an address, without what is usual. */
export function writeWish({ app, count, inRow, transport, browser, avoid, near, turn }: Wish): string {
  const parts: [string, string | undefined][] = [
    ['app', app],
    ['count', count === USUAL.count ? undefined : String(count)],
    ['row', inRow ? undefined : '0'],
    ['transport', transport === USUAL.transport ? undefined : transport],
    ['browser', browser ? '1' : undefined],
    ['avoid', avoid.join() === USUAL.avoid.join() ? undefined : avoid.join(',')],
    ['near', near === undefined ? undefined : String(near)],
    ['turn', turn === 0 ? undefined : String(turn)],
  ];
  return parts
    .filter(([, value]) => value !== undefined)
    .map(([name, value = '']) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`)
    .join('&');
}

function keys<Key extends string>(object: Record<Key, unknown>): Key[] {
  return Object.keys(object) as Key[];
}
