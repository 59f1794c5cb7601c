import { attackersOn, saidOfAttackers } from './attackers.ts';
import { anyOf } from './words.ts';
import { SYSTEM_IDS } from '../articles/systemNames.ts';
import { likelyUses, listensToday } from '../registry/uses/order.ts';
import { contains, formatRange, isNarrow, RANGES } from '../registry/ranges.ts';
import type { ObservedUse } from '../registry/schema/port.ts';
import type { Transport } from '../registry/schema/primitives.ts';
import type { SoftwarePort } from '../registry/schema/software.ts';
import { onlyOf, type Exposed } from '../registry/verdict/expose.ts';
import { userNames } from '../registry/verdict/users.ts';
import type { ExplainFacts, ExplainProduct } from './facts.ts';
import type { ExplainFinding } from './finding.ts';
import { productOfFinding, productOfImage, programOf, tellsWhoItIs } from './program.ts';
import { programKey } from './programKey.ts';

/** Who is behind a port, given what the line says of the program. */
export interface Identity {
  /** In a sentence or two: "Redis, its default." */
  says: string;
  /** What decides: the program, the number alone, or nothing on record. */
  by: 'program' | 'number' | 'nothing';
  /** Whether the program is known, and another one usually sits on this port. */
  isOdd: boolean;
  /** Whether the port is a temporary one. */
  isTemporary: boolean;
  /** The users of the port whose advice holds. */
  users: Exposed;
  /** All users of the port, whose advice its page gives. */
  onPage: Exposed;
  /** Whether tools made for attacks have the port, and nothing says that the program is another one. */
  isSuspect: boolean;
  /** The use on record that this is. */
  use: ObservedUse | undefined;
}

/** Where temporary ports begin: on Linux by default (ip_local_port_range); RFC 6335 §6 has a later number. */
const LINUX_TEMPORARY = 32768;
const NOBODY: Exposed = { services: [], uses: [], exposure: [] };

/** What is known of a program, before the port's other users are looked at. */
type Who = Omit<Identity, 'onPage' | 'isSuspect'>;

/** Who is behind the port of a finding. */
export function identify(found: ExplainFinding, facts: ExplainFacts): Identity {
  const port = portBehind(found);
  if (port === undefined) return unsuspected(byNothing(saidWithoutNumber(found)), NOBODY);
  const onPage = usersOf(port, facts);
  if (isTunnel(found)) return unsuspected({ ...byNothing(TUNNEL), by: 'program' }, onPage);
  const { products, isCarrier } = whoseProgram(found, facts);
  const ofProgram = over(facts.usesOf(port), found.transport).filter(({ software }) =>
    products.some(({ id }) => id === software),
  );
  const own = isCarrier ? ofProgram.filter(({ attack }) => !attack) : ofProgram;
  if (own.length > 0 && !isCarrier)
    return { ...onOwnPort(own, port, isCarrier, facts), onPage, isSuspect: isAttack(own) };
  const isElsewhere = products.length > 0 && !isCarrier;
  const who =
    own.length > 0
      ? onOwnPort(own, port, isCarrier, facts)
      : isElsewhere
        ? elsewhere(products, port, found, facts)
        : byNumber(port, found, isCarrier, facts);
  const attackers = GOING.has(found.doing) ? [] : attackersOn(port, found.program, facts);
  const says = [who.says, saidOfAttackers(port, attackers)].filter(Boolean).join(' ');
  return { ...who, says, onPage, isSuspect: attackers.length > 0 && (!isElsewhere || who.isOdd) };
}

function unsuspected(who: Who, onPage: Exposed): Identity {
  return { ...who, onPage, isSuspect: false };
}

function isAttack(uses: readonly ObservedUse[]): boolean {
  return uses.some(({ attack }) => attack);
}

/** What to say of a finding without a number: a rule for every port, or a name that is not on record. */
function saidWithoutNumber({ name, doing }: ExplainFinding): string {
  return name === 'every port' && RULING.has(doing) ? 'Whatever listens there.' : `${quoted(name)} is not on record.`;
}

const RULING = new Set<ExplainFinding['doing']>(['lets-in', 'keeps-out', 'rule']);

/** The port of the program itself. Trap: the Service of a cluster's API is on 443, the API server on 6443. */
function portBehind({ behind, start, isService, program }: ExplainFinding): number | undefined {
  return isService && program === 'kubernetes' && start === HTTPS ? API_SERVER : (behind ?? start);
}

const HTTPS = 443;
const API_SERVER = 6443;

/** ssh(1) with -L, -D or LocalForward: what listens is the near end of a tunnel. */
function isTunnel({ program, doing }: ExplainFinding): boolean {
  return doing === 'listens' && program !== undefined && /^(?:auto)?ssh(?:\.exe)?$/i.test(program);
}

const TUNNEL = 'A tunnel that ssh holds open: what comes in leaves at its other end.';

function whoseProgram(
  found: ExplainFinding,
  facts: ExplainFacts,
): { products: readonly ExplainProduct[]; isCarrier: boolean } {
  const { product, program, isCut } = found;
  const named = product && (found.doing === 'open' ? productOfFinding(product, facts) : productOfImage(product, facts));
  if (named) return { products: [named], isCarrier: false };
  if (program === undefined || product) return { products: [], isCarrier: false };
  if (found.scope === 'cluster' || found.doing === 'publishes')
    return { products: namedAfter(program, found, facts), isCarrier: false };
  return programOf(program, isCut, facts);
}

/**
 * The product that a container or a Service without an image is named after, where it is on that very port: people name
 * them as they like, and the port of a Service need not be the program's.
 */
function namedAfter(written: string, found: ExplainFinding, facts: ExplainFacts): ExplainProduct[] {
  const name = found.isService ? (SERVICE_NAMES[written] ?? written) : written;
  const words = name.split(/[-_.]/).filter((word) => word.length > 3);
  const uses = facts.usesOf(portBehind(found) ?? 0);
  const products = [name, ...words].flatMap((word) => facts.productNamed(word) ?? facts.foremostOfProcess(word) ?? []);
  return products.filter(({ id }) => uses.some(({ software }) => software === id)).slice(0, 1);
}

/** Services that each cluster has, under another name than their program's. */
const SERVICE_NAMES: Record<string, string> = { 'kube-dns': 'coredns' };

/** The uses over a transport; where the line does not say which, all. */
function over(uses: readonly ObservedUse[], transport: Transport | undefined): ObservedUse[] {
  return uses.filter(({ transports }) => transport === undefined || transports.includes(transport));
}

function onOwnPort(own: ObservedUse[], port: number, isCarrier: boolean, facts: ExplainFacts): Who {
  const ofSystem = isCarrier ? own.filter(({ kind }) => kind === 'operating-system') : [];
  const likely = likelyUses(ofSystem.length > 0 ? ofSystem : own);
  const [use] = likely;
  const names = unique(likely.map(({ product }) => product));
  const guess = isCarrier ? 'By its port: ' : '';
  const role = names.length === 1 && use?.role ? `: ${use.role}` : '';
  const standing =
    use?.status === 'legacy' ? ', of old releases' : likely.every((one) => one.default) ? ', its default' : '';
  const warning = isAttack(likely) ? ' It is made for attacks, or to rehearse them.' : '';
  return {
    says: `${guess}${anyOf(names)}${role}${standing}.${warning}`,
    by: 'program',
    isOdd: false,
    isTemporary: isOfSystem(use, port),
    users: onlyOf(
      own.map(({ software }) => software),
      asSeen(usersOf(port, facts)),
    ),
    use,
  };
}

/** A known program on a port that its record does not have: the advice is that for its main port. */
function elsewhere(products: readonly ExplainProduct[], port: number, found: ExplainFinding, facts: ExplainFacts): Who {
  const [product] = products as [ExplainProduct, ...ExplainProduct[]];
  const [main] = product.ports;
  const number = main?.port.start ?? 0;
  const isOwn = facts.usesOf(port).some(({ software }) => software === product.id);
  const users = onlyOf([product.id], usersOf(isOwn ? port : number, facts));
  const isTemporary = !isOwn && isTaken(port, found);
  const isMovable = product.kind === 'web' && facts.servicesOf(port).length === 0;
  const others = isOwn || isTemporary || isMovable ? [] : numberNames(port, found, facts);
  const where = isOwn
    ? `on its own port, over ${found.transport?.toUpperCase() ?? 'another transport'} where it usually is not`
    : isTemporary
      ? 'on a port that it was given for the moment'
      : isMovable
        ? `here on ${port} instead of ${usualPorts(product.ports)}: web servers and proxies are put on any port`
        : `not on its usual port ${usualPorts(product.ports)}`;
  const says =
    others.length > 0
      ? `${product.name} on ${port}: not what usually sits there. It is usually on ${usualPorts(product.ports)}; ${port} is usually ${anyOf(others)}.`
      : `${product.name}, ${where}.`;
  return { says, by: 'program', isOdd: others.length > 0, isTemporary, users, use: undefined };
}

/** The ports on which a program usually is: its defaults, else its main one. */
function usualPorts(ports: readonly SoftwarePort[]): string {
  const current = ports.filter((entry) => isNarrow(entry.port) && listensToday(entry));
  const defaults = current.filter((entry) => entry.default);
  const numbers = unique((defaults.length > 0 ? defaults : current.slice(0, 1)).map(({ port }) => String(port.start)));
  return anyOf(numbers.length > 0 ? numbers : ports.slice(0, 1).map(({ port }) => formatRange(port)), 3);
}

/**
 * On the port of a service, the advice for the service. Advice that follows from a program's default address (a
 * resolver listens on its own machine alone) is left out: only ports that others can reach are judged, so the default
 * was changed.
 */
function asSeen(users: Exposed): Exposed {
  if (!users.services.some(({ exposure }) => exposure)) return users;
  return { ...users, uses: users.uses.map(({ address, ...use }) => use) };
}

/** All who are on record for a port. */
function usersOf(port: number, facts: ExplainFacts): Exposed {
  return {
    services: facts.servicesOf(port),
    uses: facts.usesOf(port) as ObservedUse[],
    exposure: facts.exposureOf(port),
  };
}

function byNumber(port: number, found: ExplainFinding, isCarrier: boolean, facts: ExplainFacts): Who {
  const { program, product } = found;
  const all = possible(found, port, facts);
  // What is made for attacks may be there, but never says who may come.
  const uses = all.filter(({ attack }) => !attack);
  const exposure = facts.exposureOf(port).filter(({ software }) => uses.some((use) => use.software === software));
  const users = { services: facts.servicesOf(port), uses, exposure };
  const said = saidOfNumber(port, found, facts);
  const silent = product ? quoted(product) : program;
  const ofProgram = silent === undefined ? '' : saidOfProgram(silent, isCarrier, nounFor(found));
  if (!said) {
    const says = silent === undefined ? 'Nothing on record uses it.' : `The number says nothing, ${ofProgram}.`;
    return { ...byNothing(says), isTemporary: isTaken(port, found) };
  }
  const isTemporary =
    (!isKnown({ ...users, uses: all }) || isOfSystem(likelyUses(uses)[0], port)) && isTaken(port, found);
  const says = isTemporary
    ? `${said}${silent === undefined ? '' : `; ${ofProgram}`}.`
    : `The number says ${said}${silent === undefined ? '' : `; ${ofProgram}`}.`;
  return { says: capital(says), by: 'number', isOdd: false, isTemporary, users, use: likelyUses(uses)[0] };
}

/** The users of a port that can run on the system on which the line was written. */
function candidates(
  { transport, system, program, doing }: ExplainFinding,
  port: number,
  facts: ExplainFacts,
): ObservedUse[] {
  const uses = over(facts.usesOf(port), transport);
  return doing === 'listens' ? uses.filter((use) => isPossible(use, system, program)) : uses;
}

/**
 * Whether a use may be seen in a list of sockets: not that of a product for other systems, and where programs are named
 * not that of a device, which lists none.
 */
function isPossible(
  { platform, process, kind, software }: ObservedUse,
  system: ExplainFinding['system'],
  program: string | undefined,
): boolean {
  if (platform === 'device') return program === undefined || process !== undefined;
  if (!system || platform === 'cluster') return true;
  // What runs on Linux runs on BSD, but for parts of Linux itself.
  if (system === 'BSD') return platform.includes('linux') && kind !== 'operating-system' && !/^systemd/.test(software);
  return platform.includes(SYSTEM_IDS[system]);
}

/**
 * The users of a port that the program of the line can be: not those with other process names (LM Studio on 1234 is
 * not nc). All, where the line names no program, or a container is behind it.
 */
function possible(found: ExplainFinding, port: number, facts: ExplainFacts): ObservedUse[] {
  const { program, product, isCut } = found;
  const uses = candidates(found, port, facts);
  if (program === undefined || product || !tellsWhoItIs(program)) return uses;
  const key = programKey(program);
  const isNamed = (name: string) => (isCut ? programKey(name).startsWith(key) : programKey(name) === key);
  return uses.filter(({ process }) => !process || 'kernel' in process || (process.linux ?? []).some(isNamed));
}

/** Whether a part of the system has taken a Dynamic Port, as Windows' RPC does at each start. */
function isOfSystem(use: ObservedUse | undefined, port: number): boolean {
  return use?.kind === 'operating-system' && contains(RANGES.dynamic, port);
}

function isKnown({ services, uses }: Exposed): boolean {
  return services.length + uses.length > 0;
}

/** The product or service that a name in a line stands for. */
function nounFor({ doing, product }: ExplainFinding): string {
  if (product) return doing === 'open' ? 'what the scanner saw' : 'the image';
  return doing === 'publishes' || doing === 'inside' ? 'the name' : 'the program';
}

function saidOfProgram(program: string, isCarrier: boolean, noun: string): string {
  if (/^(?:docker-proxy|com\.docker?|OrbStack)/.test(program)) return 'a container is behind it';
  return isCarrier ? `${program} runs many programs` : `${noun} (${program}) says nothing`;
}

/** Who usually uses the number, in words; empty where nothing is on record. */
function saidOfNumber(port: number, found: ExplainFinding, facts: ExplainFacts): string {
  const names = numberNames(port, found, facts);
  if (names.length > 0) return anyOf(names);
  if (isTaken(port, found)) return `a port taken for the moment`;
  const registered = facts.nameOf(port);
  if (registered) return `“${registered}”, a registered name of which no use is on record`;
  const [range] = facts.rangesOf(port);
  if (range && range.range.end - range.range.start < WIDE)
    return `a port of ${range.product}${range.role ? `: ${range.role}` : ''}`;
  return '';
}

/** Ranges of more ports are no evidence for who uses one of them. */
const WIDE = 300;

/** Findings about the client's side of a connection: they do not say who listens on the port. */
const GOING = new Set<ExplainFinding['doing']>(['goes-out', 'packet', 'blocked', 'allowed']);

/** Who is meant by a number: for the client's side, the service, where the port has one. */
function numberNames(port: number, found: ExplainFinding, facts: ExplainFacts): string[] {
  const services = facts.servicesOf(port);
  const isGoing = GOING.has(found.doing);
  return userNames({ services, uses: isGoing && services.length > 0 ? [] : candidates(found, port, facts) });
}

/** Whether nothing chose the number on purpose: a Dynamic Port, or a socket of UDP where Linux takes its ports. */
function isTaken(port: number, { doing, transport, system }: ExplainFinding): boolean {
  if (doing === 'goes-out') return contains(RANGES.dynamic, port);
  if (doing !== 'listens') return false;
  return contains(RANGES.dynamic, port) || (transport === 'udp' && system !== 'Windows' && port >= LINUX_TEMPORARY);
}

function byNothing(says: string): Who {
  return { says, by: 'nothing', isOdd: false, isTemporary: false, users: NOBODY, use: undefined };
}

function quoted(text = ''): string {
  return `“${text}”`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
