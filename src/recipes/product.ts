import { contains, formatRange, overlap } from '../registry/ranges.ts';
import { servesMetrics } from '../registry/collected.ts';
import { holdsPort } from '../registry/settingText.ts';
import { platformOf, processNames } from '../registry/platform.ts';
import type { PortRange, Transport } from '../registry/schema/primitives.ts';
import type {
  AUDIENCES,
  Exposure,
  Platform,
  Software,
  SoftwareKind,
  SoftwarePort,
} from '../registry/schema/software.ts';
import { mainEntry } from './mainEntry.ts';
import { entryAnswer } from '../registry/verdict/entryAnswer.ts';
import type { Exposed } from '../registry/verdict/expose.ts';

type Audience = (typeof AUDIENCES)[number];

/**
 * What becomes of a port in a recipe: opened by default, left closed, no matter of opening (it is there only inside a
 * container, or the product asks outward), or not known.
 */
export type Treatment = 'open' | 'closed' | 'inside' | 'outgoing' | 'unknown';

/** One port (or range) of a product, as far as opening it goes. Also the form in which it is sent to a browser. */
export interface Entry extends PortRange {
  /** Stands for the entry in an address: `32400`, `5000-5010`; `53.2` where the product has the same ports twice. */
  id: string;
  transports: readonly Transport[];
  /** What the product does there, in a few words that follow "used for". */
  role: string;
  place: Treatment;
  /** Who should reach it, where the record says so. */
  from?: Audience;
  /** Why it is not open by default, or what holds where it is opened all the same. */
  reason?: string;
  /** Whether it is made for everyone: the record or the advice says so, and no advice is stricter. */
  isForEveryone: boolean;
  /** Whether a fresh installation of today listens there. */
  isListening: boolean;
  /** What the product's documents advise against opening it widely, and why. */
  caution?: { advice: string; reason: string };
  /** How its number is changed, with `{port}` where the number goes. */
  settings: readonly { where: string; setting: string }[];
}

/** The ports of a product, as far as opening them goes. */
export interface RecipeProduct {
  id: string;
  name: string;
  /** On what it runs, the most usual first. On a device or a pod no firewall of a machine's is to be set up. */
  platform: Platform;
  entries: readonly Entry[];
}

/**
 * Reads from a product's record which of its ports are to be opened, for whom, and which are not and why.
 *
 * @param known all that is known of each port, by number: the advice for the services that the product speaks
 */
export function productOf(software: Software, known: readonly Exposed[] = []): RecipeProduct {
  const { id, name, ports } = software;
  const seen = new Map<string, number>();
  const entries = ports.map((port) => {
    const range = formatRange(port.port);
    const times = (seen.get(range) ?? 0) + 1;
    seen.set(range, times);
    return entryOf(port, times === 1 ? range : `${range}.${times}`, software, known[port.port.start]);
  });
  return { id, name, platform: platformOf(software), entries: withoutOtherPrograms(withMainPort(entries), software) };
}

function entryOf(port: SoftwarePort, id: string, software: Software, known: Exposed | undefined): Entry {
  const { role, from, configure = [] } = port;
  const advice = strictestAdvice(port, software.exposure) ?? adviceOfService(port, software, known);
  const reason = reasonAgainst(port, advice, software.ports[0]?.port);
  const place = placeOf(port, reason);
  const caution = advice && cautionOf(advice);
  return {
    id,
    ...port.port,
    transports: port.transport,
    role,
    place,
    ...(from && { from }),
    ...(reason && { reason }),
    isListening: port.default && port.status === 'current',
    isForEveryone: !caution && isMadeForEveryone(port, software.kind, advice),
    ...(caution && { caution }),
    settings: configure.filter(({ setting }) => holdsPort(setting)),
  };
}

function placeOf(port: SoftwarePort, reason: string | undefined): Treatment {
  if (port.direction === 'out') return 'outgoing';
  if (port.address === 'container') return 'inside';
  if (!port.direction || !port.from) return 'unknown';
  return reason ? 'closed' : 'open';
}

/** Metrics, which nobody needs who does not collect them. */
function isCollected(port: SoftwarePort): boolean {
  return port.from === 'nodes' && servesMetrics(port);
}

/** Whether its users are strangers, or come from networks that nobody knows beforehand. */
function isMadeForEveryone(port: SoftwarePort, kind: SoftwareKind, advice: Given | undefined): boolean {
  if (port.from === 'anyone') return true;
  if (isCollected(port)) return false;
  const isForOthers = port.from === 'clients' || port.from === 'nodes';
  return isForOthers && (advice?.advice === 'internet' || (FROM_ELSEWHERE[kind]?.(port) ?? false));
}

/** Kinds whose users are elsewhere by their nature: the ends of a tunnel, and peers that find one another. */
const FROM_ELSEWHERE: Partial<Record<SoftwareKind, (port: SoftwarePort) => boolean>> = {
  vpn: () => true,
  'peer-to-peer': ({ direction, from }) => direction === 'between' && from === 'nodes',
};

const FOR_ADMINISTRATORS = 'For administrators: open it to their addresses alone.';
const FOR_MONITORING = 'For monitoring: open it to the machines that collect its metrics alone.';
const OPTIONAL = 'Optional: it is not there unless you turn it on.';

/** Why a port is not opened unless the reader asks for it: the strongest reason alone. */
function reasonAgainst(port: SoftwarePort, advice: Given | undefined, main?: PortRange): string | undefined {
  if (port.status === 'legacy') return 'Only old releases use it.';
  if (port.from === 'this-machine') return 'Only this machine needs it.';
  if (advice?.advice === 'this-machine') return CAUTIONS['this-machine'];
  if (port.address === 'loopback') return 'Unless told otherwise it listens on this machine alone.';
  if (port.from === 'administrators') return FOR_ADMINISTRATORS;
  if (isCollected(port) && port.port.start !== main?.start) return FOR_MONITORING;
  if (!port.default) return OPTIONAL;
  return undefined;
}

/**
 * The entries, with the product's main port opened where it is closed only because it has to be turned on: whoever asks
 * what to open for WireGuard or Remote Desktop has turned it on. A port for administrators is opened where nothing else
 * is: whoever asks for Webmin administers with it.
 */
function withMainPort(entries: readonly Entry[]): Entry[] {
  const main = mainEntry(entries);
  const isOnlyForAdministrators = entries.every(({ place }) => place !== 'open');
  const isOpened = (entry: Entry) =>
    formatRange(entry) === (main && formatRange(main)) &&
    entry.place === 'closed' &&
    (entry.reason === OPTIONAL || (entry.reason === FOR_ADMINISTRATORS && isOnlyForAdministrators));
  return entries.map((entry) => (isOpened(entry) ? { ...entry, place: 'open' } : entry));
}

/**
 * The entries, with what another program of the product needs between machines closed where the main port itself is for
 * this machine alone: who installs Redis runs no Sentinel with it.
 */
function withoutOtherPrograms(entries: readonly Entry[], { ports, process }: Software): readonly Entry[] {
  const main = mainEntry(entries);
  if (main?.place !== 'closed' || main.reason === FOR_ADMINISTRATORS) return entries;
  const programOf = (entry: Entry) => processNames(ports[entries.indexOf(entry)]?.process ?? process);
  const own = programOf(main);
  return entries.map((entry) => {
    const [other] = programOf(entry).filter((name) => !own.includes(name));
    return entry.place === 'open' && entry.from === 'nodes' && other && own.length > 0
      ? { ...entry, place: 'closed', reason: `Only where ${other} runs.` }
      : entry;
  });
}

const CAUTIONS: Partial<Record<Exposure['advice'], string>> = {
  'this-machine': 'Keep it on this machine.',
  'trusted-network': 'Only for a network you trust.',
};

function cautionOf({ advice, reason }: Given): Entry['caution'] {
  const words = CAUTIONS[advice];
  return words === undefined ? undefined : { advice: words, reason };
}

/** Advice that says something: that documents give none says nothing of whom to let in. */
type Given = Pick<Exposure, 'advice' | 'reason'>;

/**
 * The advice for the service that the product speaks there, as the port's own page has it for the product. That the web
 * is made for the Internet says nothing of a web interface.
 */
function adviceOfService(entry: SoftwarePort, product: Software, known: Exposed | undefined): Given | undefined {
  if (!known) return undefined;
  const found = entryAnswer(product, entry, known);
  if (!found?.advice || found.rule !== 'service-advice' || found.answer === 'depends') return undefined;
  const { advice, reason } = found;
  const isWeb = known.services.some(({ service }) => /^https?(?:$|-)/.test(service));
  return advice === 'internet' && isWeb ? undefined : { advice, reason };
}

const STRICTNESS: readonly Exposure['advice'][] = ['this-machine', 'trusted-network', 'internet'];

/**
 * The strictest advice for the ports of an entry: advice for all of them, else for some. What holds for two ports of a
 * long range (Solana's 8899 within 8000-10000) says nothing of the others.
 */
function strictestAdvice({ port }: SoftwarePort, exposure: readonly Exposure[]): Exposure | undefined {
  const forAll = exposure.filter(({ ports }) =>
    ports.some((range) => contains(range, port.start) && contains(range, port.end)),
  );
  const known =
    forAll.length > 0 ? forAll : exposure.filter(({ ports }) => ports.some((range) => overlap(range, port)));
  return known
    .filter(({ advice }) => advice !== 'none-given')
    .toSorted((a, b) => STRICTNESS.indexOf(a.advice) - STRICTNESS.indexOf(b.advice))[0];
}
