import { ADDRESS, splitEndpoint, type Endpoint } from './address.ts';
import { asAnswer, toVerdict } from './flow.ts';
import { namedPort, temporariness, toPorts } from './port.ts';
import { PORTLESS, toPortless, toTransport } from './protocol.ts';
import type { FormatReader } from './read.ts';
import { readWords, type Hint } from './readWords.ts';
import type { Draft, Kind, Line, LinePort, Role } from './reading.ts';

/**
 * A form in which a tool writes a line. One value is all that it takes to read one more: see `formats/index.ts`.
 *
 * Where the pattern has groups, they are what the line says (`readGroups`); without groups it only recognises the form,
 * and the words and signs around the numbers are read (`readWords`).
 */
export interface Format extends Hint {
  readonly name: string;
  readonly form: RegExp;
  /** Matches repeatedly, for forms with a list of ports in one line. Its groups mean the same as in `form`. */
  readonly each?: RegExp;
  /** Reads what groups cannot express; `undefined` where the line turns out to have another form. */
  readonly read?: FormatReader['read'];
}

/** A sample of each form, by its name: a line as the tool writes it, or several. */
export type Samples = Record<string, string | readonly string[]>;

const NUMBERS = String.raw`\d{1,5}(?:[-:]\d{1,5})?`;
const END = String.raw`[^\s=>,]{0,100}[:.](?:\d{1,5}|\*|[A-Za-z][\w+-]{0,30})`;
/** The meaning of each group whose name does not say it. */
const CONTENTS: Record<string, string> = {
  a: ADDRESS,
  t: 'tcp|udp|sctp|dccp',
  none: PORTLESS,
  pid: String.raw`\d+`,
  proc: String.raw`\S{1,60}`,
  state: String.raw`[\p{L}][\p{L}\d_|-]+`,
  act: String.raw`[\w-]+`,
  e: String.raw`\S{0,100}?:${NUMBERS}`,
  l: END,
  r: END,
};

/**
 * A pattern in which `<dp>` stands for the whole group of that name. Ends: `l` the near and `r` the far end of a
 * socket, each an address with its port; `la`, `lp`, `ra`, `rp` the same in parts; `sa`, `sp`, `da`, `dp` a packet's
 * source and destination. Mappings: `p` the published, `i` the inner side, `f` where it leads. `x` ports and `e` an
 * address with its port, both with the format's role, at the address `a`; `n` a service's name. Around them: `t`
 * transport, `none` a protocol without ports, `act` what was done, `state`, `proc`, `pid`, `con` container, `prod` what
 * is said to run there. A digit at a name's end makes several groups of one meaning possible.
 *
 * Patterns ignore case. Trap: each must run in time linear in the length of the line; `tests/lines/patterns.test.ts`
 * checks it.
 */
export function form(source: string, flags = 'i'): RegExp {
  const whole = source.replace(/(?<!\(\?)<([a-z]{1,5})(\d?)>/g, (_whole, name: string, digit: string) => {
    const content = CONTENTS[name] ?? (/a$/.test(name) ? CONTENTS['a'] : NUMBERS);
    return `(?<${name}${digit}>${content})`;
  });
  return new RegExp(whole, `${flags}u`);
}

type Groups = Partial<Record<string, string>>;

/** The reading that a format's groups give; `undefined` where they hold no port. */
function readGroups(found: RegExpExecArray, line: Line, format: Format): Draft | undefined {
  const own = withoutDigits(found.groups);
  const each = format.each ? [...line.body.matchAll(format.each)].map(({ groups }) => withoutDigits(groups)) : [];
  const states = each.map(({ state }) => state);
  // Of several ports that a scan found, the open ones come first.
  const first = each.filter(({ state }) => state === 'open');
  const all = [own, ...first, ...each.filter((groups) => !first.includes(groups))];
  const none = toPortless(own['none']);
  const ports = none
    ? []
    : asAnswer(
        all.flatMap((groups) => portsOf({ t: own['t'], prod: own['prod'], ...groups }, line, format)),
        line,
      );
  // A protocol's number alone is not enough: where there are ports, it is that of something else.
  const portless = ports.length > 0 ? undefined : (none ?? toPortless(own['t']));
  if (ports.length === 0 && !portless) return undefined;
  return {
    ports,
    portless,
    kind: kindOf(own, ports, line, format),
    state: own['state'] ?? (first.length > 0 ? 'open' : states[0]),
    process: own['proc'],
    pid: own['pid'] ? Number(own['pid']) : undefined,
    container: own['con'],
  };
}

function withoutDigits(groups: Groups = {}): Groups {
  const said = Object.entries(groups).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said.map(([name, value]) => [name.replace(/\d/, ''), value]));
}

function kindOf(
  { l, lp, act, f }: Groups,
  ports: readonly LinePort[],
  { body }: Line,
  { kind, log, service }: Format,
): Kind {
  if (l ?? lp) return ports.length > 1 ? 'connection' : 'listener';
  if (kind === 'rule' && f) return 'mapping';
  return (log && (toVerdict(act ?? '') ?? toVerdict(body, service))) || kind;
}

/** Several ports, or a range, which is no address with its port. */
const LIST = /[,{\s]|^\d+:\d+$/;

function portsOf(groups: Groups, { resolve }: Line, { role = 'listening' }: Format): LinePort[] {
  const { t, n, a, x, e, l, r, la, lp, ra, rp, state, prod } = groups;
  const transport = toTransport(t);
  const of = (token: string | undefined, as: Role, address?: string): LinePort[] => {
    const end = token && !LIST.test(token) ? splitEndpoint(token) : undefined;
    return toPorts(end?.port ?? token, { role: as, transport, address: end?.address ?? address }, resolve);
  };
  if (l ?? lp) {
    const near = l ? splitEndpoint(l) : { address: la, port: lp ?? '' };
    const far = lp ? { address: ra, port: rp ?? '' } : splitEndpoint(r ?? '');
    return socketPorts((end, as) => (end ? of(end.port, as, end.address) : []), near, far);
  }
  const ports = [
    ...of(x ?? e, role, a),
    ...(n ? [namedPort(n, { role, transport }, resolve)] : []),
    ...of(groups['dp'], 'destination', groups['da']),
    ...of(groups['sp'], 'source', groups['sa']),
    ...of(groups['p'], 'published'),
    ...of(groups['i'], 'inside'),
    ...of(groups['f'], 'forwarded'),
  ];
  const behind = ports.find((port) => port.role === 'inside')?.start;
  return ports.map((port) => ({
    ...port,
    ...(state && { state }),
    ...(prod && { product: prod }),
    ...(behind && port.role === 'published' && { leadsTo: behind }),
  }));
}

/** The ports of a connection in a list of sockets: what it is about is at the near end where the service is there. */
function socketPorts(
  of: (end: Endpoint | undefined, as: Role) => LinePort[],
  near: Endpoint | undefined,
  far: Endpoint | undefined,
): LinePort[] {
  const [local, remote] = [of(near, 'listening'), of(far, 'destination')];
  const [here, there] = [local[0], remote[0]];
  if (!here || !there) return local;
  const serves = temporariness(here) < temporariness(there);
  return serves ? [...local, ...of(far, 'source')] : [...remote, ...of(near, 'source')];
}

const HAS_GROUPS = /\(\?<[a-z]/;

/** The format with what reads it: its own reader, its groups, or the words of the line. */
export function withReader(format: Format): FormatReader {
  if (format.read) return { ...format, read: format.read };
  const hasGroups = format.each !== undefined || HAS_GROUPS.test(format.form.source);
  return { ...format, read: (found, line) => (hasGroups ? readGroups(found, line, format) : readHint(line, format)) };
}

function readHint(line: Line, format: Format): Draft | undefined {
  const draft = readWords(line, format);
  return draft.ports.length > 0 ? draft : undefined;
}
