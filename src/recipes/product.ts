import type { PortRange, Transport } from '../registry/schema/primitives.ts';
import type { AUDIENCES, Exposure, Software, SoftwarePort } from '../registry/schema/software.ts';
import { contains, formatRange } from '../registry/ranges.ts';

type Audience = (typeof AUDIENCES)[number];

/** What becomes of a port in a recipe: opened by default, left closed, no matter of opening, or not known. */
export type Place = 'open' | 'closed' | 'outgoing' | 'unknown';

/** One port (or range) of a product, as far as opening it goes. Also the form in which it is sent to a browser. */
export interface Entry extends PortRange {
  /** Stands for the entry in an address: `32400`, `5000-5010`; `53.2` where the product has the same ports twice. */
  id: string;
  transports: readonly Transport[];
  /** What the product does there, in a few words that follow "used for". */
  role: string;
  place: Place;
  /** Who should reach it, where the record says so. */
  from?: Audience;
  /** Why it is not open by default. */
  reason?: string;
  /** Whether it is made for everyone: the record says `anyone`, and no advice is stricter. */
  isForEveryone: boolean;
  /** Whether a fresh installation of today listens there. */
  isListening: boolean;
  /** What the product's documents advise against opening it widely, and why. */
  caution?: { advice: string; reason: string };
  /** How its number is changed, with `{port}` where the number goes. */
  settings: readonly { where: string; setting: string }[];
}

/** The ports of a product, as far as opening them goes. */
export interface Product {
  id: string;
  name: string;
  entries: readonly Entry[];
}

/** Reads from a product's record which of its ports are to be opened, for whom, and which are not and why. */
export function productOf({ id, name, ports, exposure }: Software): Product {
  const seen = new Map<string, number>();
  return {
    id,
    name,
    entries: ports.map((port) => {
      const range = formatRange(port.port);
      const times = (seen.get(range) ?? 0) + 1;
      seen.set(range, times);
      return entryOf(port, times === 1 ? range : `${range}.${times}`, strictestAdvice(port, exposure));
    }),
  };
}

function entryOf(port: SoftwarePort, id: string, advice: Exposure | undefined): Entry {
  const { role, from, direction, configure = [] } = port;
  const reason = reasonAgainst(port, advice);
  const caution = advice && cautionOf(advice);
  return {
    id,
    ...port.port,
    transports: port.transport,
    role,
    place: direction === 'out' ? 'outgoing' : !direction || !from ? 'unknown' : reason ? 'closed' : 'open',
    ...(from && { from }),
    ...(reason && { reason }),
    isListening: port.default && port.status === 'current',
    isForEveryone: from === 'anyone' && !caution,
    ...(caution && { caution }),
    settings: configure.filter(({ setting }) => setting.includes('{port}')),
  };
}

/** Why a port is not opened unless the reader asks for it: the strongest reason alone. */
function reasonAgainst(port: SoftwarePort, advice: Exposure | undefined): string | undefined {
  if (port.status === 'legacy') return 'Only old releases use it.';
  if (port.from === 'this-machine') return 'Only this machine needs it.';
  if (advice?.advice === 'this-machine') return CAUTIONS['this-machine'];
  if (port.address === 'loopback') return 'Unless told otherwise it listens on this machine alone.';
  if (port.from === 'administrators') return 'For administrators: open it to their addresses alone.';
  if (!port.default) return 'Optional: it is not there unless you turn it on.';
  return undefined;
}

const CAUTIONS: Partial<Record<Exposure['advice'], string>> = {
  'this-machine': 'Keep it on this machine.',
  'trusted-network': 'Only for a network you trust.',
};

function cautionOf({ advice, reason }: Exposure): Entry['caution'] {
  const words = CAUTIONS[advice];
  return words === undefined ? undefined : { advice: words, reason };
}

const STRICTNESS: readonly Exposure['advice'][] = ['this-machine', 'trusted-network', 'internet', 'none-given'];

function strictestAdvice({ port }: SoftwarePort, exposure: readonly Exposure[]): Exposure | undefined {
  return exposure
    .filter(({ ports }) => ports.some((range) => contains(range, port.start) || contains(port, range.start)))
    .toSorted((a, b) => STRICTNESS.indexOf(a.advice) - STRICTNESS.indexOf(b.advice))[0];
}
