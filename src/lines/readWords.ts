import { ADDRESS, reachOf } from './address.ts';
import { foldWords } from './clean.ts';
import { errorOf, isOfListener } from './errors.ts';
import { asAnswer, toVerdict } from './flow.ts';
import { fill } from './hide.ts';
import { findMentions, type Mention } from './mentions.ts';
import { nameOf, unitIn } from './named.ts';
import { LAST_PORT } from '../registry/ranges.ts';
import { namedPort, portOf, temporariness } from './port.ts';
import { toTransport } from './protocol.ts';
import type { Draft, Kind, Line, LineError, LinePort, Role } from './reading.ts';
import { isQuestion, PORT_WORD, tellsOfListener } from './words.ts';

/** What a line's form says of it before its words are read. */
export interface Hint {
  readonly kind: Kind;
  /** The role of ports whose role the line does not say. */
  readonly role?: Role;
  /** Whether the line says what was done with a packet or a client: blocked, allowed. */
  readonly log?: true;
  /** Whether the line is about the service that wrote it, not about the ports in it. */
  readonly service?: true;
}

/** Longer texts are not queries: in them a bare number is no port. */
const LONGEST_QUERY = 64;
/** Gaps that nobody types: a row of a table. */
const COLUMNS = /\S\s{4,}\S|\S\s{2,3}\S.{0,60}\S\s{2,}\S/;
/** A word, or an item of a list. */
const ONE_WORD = /^\s*(?:- +)?\S+\s*$/;
const ONLY_NUMBERS = /^[\s\d,;-]+$/;
/** What a program wanted to do: in an error, the word is no name. */
const DONE = /\b(?:bind|listen|connect)(?:ing)?\b/g;
const SPEAKS_OF_PORTS = new RegExp(PORT_WORD, 'u');

/**
 * Reads a line by the words and signs around its numbers.
 *
 * @param hint what is known by the line's form, where it has a known one
 */
export function readWords(line: Line, hint?: Hint): Draft {
  const folded = foldWords(line.body);
  const error = hint === undefined || hint.kind === 'error' ? errorOf(folded) : undefined;
  const { found, rest } = findMentions(folded, {
    bare: hint ? !hint.service : mayStandAlone(folded, line.isQuery),
    hasError: error !== undefined,
    names: hint?.kind === 'rule' || hint?.kind === 'mapping',
    resolve: line.resolve,
  });
  const isAddress = error !== undefined || ONE_WORD.test(folded);
  const usable = found.filter((mention) => !outsideOf(mention) && (isAddress || !mention.isUrl || !mention.name));
  const possible = withoutSchemes(usable.filter(({ role, end }) => role !== 'source' || end !== 0));
  const outOfRange = found.map(outsideOf).find((number) => number !== undefined);
  // Tools write port 0 for "any port"; alone, it is what somebody asks for.
  const mentions = possible.length > 1 || error ? possible.filter(({ end }) => end !== 0) : possible;
  const kind = kindOf(folded, mentions, error, hint);
  const role = hint?.role ?? (error ? roleIn(error) : ROLES[kind]) ?? 'mentioned';
  // A wildcard is an address to listen on, never one to go to.
  const usual = ({ address }: Mention) =>
    !error && role === 'destination' && address !== undefined && reachOf(address) === 'any' ? 'listening' : role;
  const ends = endsOf(mentions, folded, kind);
  const inLine = mentions.map((mention, index) =>
    toPort(mention, roleOf(mention, ends[index], folded, usual(mention), hint ?? { kind }), line),
  );
  const ports = asAnswer(withEnds(inLine, folded), line);
  // Where the only port is a temporary one, the name of the service counts.
  const isOfClient = ports.every((port) => port.role === 'source');
  const service = hint?.service || isOfClient ? serviceIn(folded, error, hint, ports.length > 0) : undefined;
  if (service && !ports.some((port) => port.role === 'listening'))
    ports.push(namedPort(service, { role: error ? roleIn(error) : 'listening' }, line.resolve));
  return {
    kind,
    error,
    outOfRange,
    ports,
    portless: undefined,
    rest: hint ? '' : error ? rest.replace(DONE, fill) : rest,
  };
}

/** A port elsewhere in the line counts more than the scheme of a URL without a port. */
function withoutSchemes(mentions: readonly Mention[]): Mention[] {
  const told = mentions.filter(({ isUrl, name }) => !isUrl || !name);
  return told.some(({ sure }) => sure) ? told : [...mentions];
}

/** Whether a number needs nothing beside it to be a port. Rows of a table have zeros, lists of ports have none. */
function mayStandAlone(folded: string, isQuery: boolean): boolean {
  if (ONLY_NUMBERS.test(folded)) return !/(?<!\S)0\s.{0,200}\s0(?!\S)/.test(folded);
  return isQuery && (SPEAKS_OF_PORTS.test(folded) || (folded.length <= LONGEST_QUERY && !COLUMNS.test(folded)));
}

/** The number of a mention that no port can have. */
function outsideOf({ start, end }: Mention): number | undefined {
  return start < 0 ? start : end > LAST_PORT ? end : undefined;
}

const ROLES: Partial<Record<Kind, Role>> = {
  listener: 'listening',
  scan: 'listening',
  setting: 'destination',
  connection: 'destination',
  blocked: 'destination',
  allowed: 'destination',
  rule: 'destination',
};

function roleIn(error: LineError): Role {
  return isOfListener(error) ? 'listening' : 'destination';
}

const COMMANDS_A_FIREWALL = /^\W{0,4}(?:sudo )?(?:ufw|ip6?tables|nft|firewall-cmd|pfctl|netsh advfirewall) \S/;

function kindOf(folded: string, mentions: readonly Mention[], error: LineError | undefined, hint?: Hint): Kind {
  if (hint) return (hint.log && toVerdict(folded, hint.service)) || hint.kind;
  if (error) return 'error';
  if (COMMANDS_A_FIREWALL.test(folded)) return 'rule';
  if (isQuestion(folded)) return 'question';
  if (mentions.some(({ sure }) => sure)) {
    const verdict = toVerdict(folded);
    if (verdict) return verdict;
    if (tellsOfListener(folded)) return 'listener';
    const { address, isUrl } = mentions[0] as Mention;
    if (address !== undefined) return isUrl || ONE_WORD.test(folded) ? 'setting' : 'connection';
  }
  return 'unknown';
}

const FROM = /(?:\bfrom|\bsource|\bsrc|\bclient|\bvon|\bdesde|\bот)[\s:="']{1,4}(?:\w{1,12}[\s:]{1,2}){0,2}["'[(]?$/;
/** The client, in lines about a client; not in an error that says that a host could not be reached. */
const FAR_END = /(?:\bpeer|\bremote|\brhost)[\s:="']{1,4}(?:\w{1,12}[\s:]{1,2}){0,2}["'[(]?$/;
const ON = /\b(?:on|to) ["'[(]?$/;
const BETWEEN = /^[\])"'\w]{0,12}\s{0,3}(?:->|→|=>|>|\bto\b|\bdst\b|\bin\b)[\s\w:=]{0,24}[[("']?$/;

/**
 * Two addresses are the ends of one connection: where something leads from one to the other, or where one of the ports
 * is likelier to be chosen for this connection only.
 */
function endsOf(mentions: readonly Mention[], folded: string, kind: Kind): readonly Role[] {
  const [first, second] = mentions;
  if (first?.address === undefined || !second || first.role) return [];
  if (BETWEEN.test(folded.slice(first.to, second.from).slice(0, 60))) return ['source', 'destination'];
  if (second.address === undefined || !/^(?:connection|blocked|allowed)$/.test(kind)) return [];
  const [here, there] = [temporariness(first), temporariness(second)];
  return here === there ? [] : here > there ? ['source', 'destination'] : ['destination', 'source'];
}

/** What a port does: its key says it, or that it is one of two ends, or the words in front of its address. */
function roleOf(
  { from, address, role }: Mention,
  end: Role | undefined,
  folded: string,
  usual: Role,
  { kind, service }: Partial<Hint>,
): Role {
  // In a rule, the near end is where packets go to.
  if (role === 'listening' && kind === 'rule') return 'destination';
  const before = folded.slice(Math.max(0, from - 40), from);
  if (service && ON.test(before)) return 'listening';
  if (role ?? end) return (role ?? end) as Role;
  const isSource = FROM.test(before) || (kind !== 'error' && FAR_END.test(before));
  return address !== undefined && isSource ? 'source' : usual;
}

const TRANSPORTS = /(?<![a-z])(?:tcp|udp|sctp|dccp)(?![a-z])|(?<=\bproto(?:col)?["']?[=: ]{1,3}["']?)\d+(?!\d)/g;
const ADDRESS_OF = {
  source: endPattern('src|source|client'),
  destination: endPattern('dst|dest|destination|remote'),
} as const;

function endPattern(names: string): RegExp {
  return new RegExp(
    String.raw`(?<![a-z])(?:${names})[ _-]?(?:ip|addr(?:ess)?)?["']?[=:]\s{0,3}["']?(${ADDRESS})(?![\w:])`,
  );
}

/** The ports with the line's only transport, and with the addresses that stand in fields of their own. */
function withEnds(ports: readonly LinePort[], folded: string): LinePort[] {
  const transports = new Set((folded.match(TRANSPORTS) ?? []).map(toTransport));
  const transport = transports.size === 1 ? [...transports][0] : undefined;
  return ports.map((port) => {
    const pattern = port.role === 'source' || port.role === 'destination' ? ADDRESS_OF[port.role] : undefined;
    const address = port.address ?? pattern?.exec(folded)?.[1];
    return { ...port, transport: port.transport ?? transport, address, reach: reachOf(address) };
  });
}

function toPort({ start, end, name, transport, address }: Mention, role: Role, { resolve }: Line): LinePort {
  const about = { role, transport, address };
  return name ? namedPort(name, about, resolve) : portOf(start, end, about);
}

/** The program that wrote the line, as syslog names it, and the part of it. */
const SPEAKER = /^.{0,120}?: (?:[\w-]{1,20}: )?/;

/** The service that a line names instead of a port: in an error, in what a daemon writes, in a unit. */
function serviceIn(
  folded: string,
  error: LineError | undefined,
  hint: Hint | undefined,
  hasClient: boolean,
): string | undefined {
  if (error || hint?.service || hasClient)
    return nameOf(SPEAKER.exec(folded)?.[0] ?? '') ?? nameOf(folded) ?? unitIn(folded);
  const unit = unitIn(folded);
  return unit && (nameOf(unit) ?? unit);
}
