import { guideFor } from '../lines/guides.ts';
import type { LinePort, Reading } from '../lines/reading.ts';
import type { LineReading } from '../lines/blocks/block.ts';
import { systemOf, type HostSystem } from './system.ts';

/** What is done with a port in a line. */
export type Doing =
  | 'listens' // a program waits there
  | 'publishes' // a container's port, from outside
  | 'inside' // a container's port that is not published
  | 'open' // a scanner was answered
  | 'closed' // a scanner was not
  | 'silent' // a scanner got no answer, which an open port of UDP need not give
  | 'set' // a configuration names it
  | 'lets-in' // a firewall's rule lets everybody in, or a network
  | 'keeps-out' // a firewall's rule lets nobody in
  | 'rule' // any other rule of a firewall
  | 'leads' // a mapping, a tunnel, a redirection
  | 'goes-out' // a program of this machine is connected to it
  | 'client' // somebody is connected to a program of this machine
  | 'packet' // a packet or a request went there
  | 'blocked'
  | 'allowed'
  | 'error'
  | 'named'; // anything else

/** Who can come to a port. `cluster`: the machines of a cluster of Kubernetes. */
export type Scope = 'machine' | 'containers' | 'cluster' | 'network' | 'everyone' | 'published' | 'unsaid';

/** One port that a line says something about, ready to be compared with those of other lines. */
export interface ExplainFinding {
  doing: Doing;
  line: number;
  /** Of the process, as the tool prints it; of a container its name. */
  program: string | undefined;
  /** Whether the tool may have cut the program's name. */
  isCut: boolean;
  /** A container's image, or what a scanner recognised. */
  product: string | undefined;
  start: number | undefined;
  end: number | undefined;
  /** The name in the number's place, as written. */
  name: string | undefined;
  transport: LinePort['transport'];
  /** Of a published port: the port behind it. */
  behind: number | undefined;
  scope: Scope;
  address: string | undefined;
  /** The other end of a connection, a packet, a request. */
  peer: string | undefined;
  system: HostSystem | undefined;
  /** Whether it is a Service of Kubernetes. */
  isService: boolean;
  /** The firewall that lets in by a rule for this port alone. */
  firewall: 'ufw' | undefined;
  /** The guide that answers an error: its path from the root of the site. */
  guide: string | undefined;
}

/** Lists of the sockets of one machine. */
const SOCKETS =
  /^(?:ss|netstat|lsof|sockstat|fstat|fuser|esxcli|netstat of Solaris|TCPView|Resource Monitor|rpcinfo|\/proc\/net|Get-NetTCPConnection|table|properties|systemctl list-sockets|PowerShell list.*)$/;
const CONTAINERS = /^(?:docker|compose|published port|target port)/;
/** Programs whose log is about other machines: firewalls, sensors. */
const LOGGERS = /^(?:kernel|filterlog|pf|ulogd2?|ufw|miniupnpd|snort|suricata)$/;
/** The kernel and HTTP.sys of Windows show up under this process (learn.microsoft.com, "show servicestate"). */
const WINDOWS_SYSTEM = 4;
/**
 * lsof(8) cuts a command to nine characters, the kernel of Linux to 15 (TASK_COMM_LEN), netstat of net-tools the
 * process id and the program together to 19 (PROGNAME_WIDTH).
 */
const LSOF_CUT = 9;
const COMM_CUT = 15;
const NETSTAT_CUT = 19;

/** The findings of a line, one for each of its ports. */
export function findingsOf(reading: LineReading): ExplainFinding[] {
  const { kind, ports } = reading;
  if (kind === 'scan') return ports.map((port) => finding(reading, port, toScan(port.state ?? reading.state)));
  if (kind === 'mapping') return mappings(reading);
  if (kind === 'rule')
    return (reading.ruling && ports.length === 0 ? [EVERY_PORT] : ports).map((port) => rule(reading, port));
  // A text that a person wrote may name several ports, and each is a finding.
  const told = ports.filter(({ start, role }) => start !== undefined && role === 'mentioned');
  if (/^(?:unknown|question)$/.test(kind) && told.length > 1)
    return told.map((port) => finding(reading, port, 'named'));
  const [first] = ports;
  const doing = first && doingOf(reading, first);
  if (doing === 'named' && first?.start === undefined) return [];
  if (first && doing) return [finding(reading, first, doing)];
  return reading.error ? [finding(reading, NO_PORT, 'error')] : [];
}

/**
 * The finding of a rule. One that lets in a single address of the Internet, or a host name, does so on purpose: no
 * opening.
 */
function rule(reading: LineReading, port: LinePort): ExplainFinding {
  const { ruling } = reading;
  const isOpening = ruling?.lets && ruling.reach !== 'public' && ruling.reach !== 'unknown';
  if (!isOpening || port.role === 'source')
    return finding(reading, port, ruling?.lets === false ? 'keeps-out' : 'rule');
  const opened = finding(reading, { ...port, address: ruling.from || undefined, reach: ruling.reach }, 'lets-in');
  // A rule about several ports, or about a program, cannot be deleted for one port.
  const isOfPort = reading.ports.length === 1 && port.name === undefined && /allow/i.test(reading.text);
  return { ...opened, firewall: isOfPort && reading.format?.startsWith('ufw') ? 'ufw' : undefined };
}

const NO_PORT: LinePort = {
  start: undefined,
  end: undefined,
  name: undefined,
  role: 'mentioned',
  transport: undefined,
  address: undefined,
  reach: 'unknown',
};

/** Stands for the port of a rule that names none. */
const EVERY_PORT: LinePort = { ...NO_PORT, name: 'every port' };

function toScan(state = ''): Doing {
  if (state === 'open|filtered') return 'silent';
  return /^open/.test(state) || state === '' ? 'open' : 'closed';
}

function doingOf({ kind, format = '' }: Reading, { role }: LinePort): Doing {
  switch (kind) {
    case 'listener':
      return 'listens';
    case 'setting':
      return role === 'listening' ? 'set' : 'named';
    case 'connection':
      if (!SOCKETS.test(format)) return role === 'listening' ? 'client' : 'packet';
      return role === 'listening' ? 'client' : 'goes-out';
    case 'blocked':
    case 'allowed':
    case 'error':
      return kind;
    default:
      return 'named';
  }
}

/** Ports that a container publishes, ports that only it has inside, and all other ports that lead to another one. */
function mappings(reading: LineReading): ExplainFinding[] {
  const { ports, format = '' } = reading;
  const published = ports.filter(({ role }) => role === 'published');
  const inside = ports.filter(({ role }) => role === 'inside');
  if (published.length === 0 && inside.length === 0) {
    const [first] = ports;
    return first ? [finding(reading, first, 'leads')] : [];
  }
  const [only] = published.length === 1 && inside.length === 1 ? inside : [];
  const shown = published
    .flatMap((port) => eachOf({ ...(only?.start !== undefined && { leadsTo: only.start }), ...port }))
    .map((port) => finding(reading, port, 'publishes'));
  const led = new Set(shown.map(({ behind }) => behind));
  const left = inside.filter(({ start }) => !led.has(start) && (published.length === 0 || CONTAINERS.test(format)));
  return [...shown, ...left.map((port) => finding(reading, port, 'inside'))];
}

/** A published range of more ports is one finding; of fewer, each port is one. */
const FEW = 16;

/** The ports of a range that a container publishes: what is behind one of them is not behind the next. */
function eachOf(port: LinePort): LinePort[] {
  const { start, end = start, leadsTo } = port;
  if (start === undefined || end === undefined || end - start >= FEW) return [port];
  return Array.from({ length: end - start + 1 }, (_, index) => ({
    ...port,
    start: start + index,
    end: start + index,
    ...(leadsTo !== undefined && { leadsTo: leadsTo + index }),
  }));
}

function finding(reading: LineReading, port: LinePort, doing: Doing): ExplainFinding {
  const { line, container } = reading;
  const program = programOfLine(reading);
  return {
    doing,
    line,
    program,
    isCut: !container && program !== undefined && isCut(program, reading),
    product: port.product,
    start: port.start,
    end: port.end,
    name: port.name,
    transport: port.transport ?? impliedTransport(reading),
    behind: port.leadsTo,
    scope: scopeOf(reading, port, doing, program),
    address: port.address,
    peer: peerOf(reading, port, doing),
    system: systemOf(reading),
    isService: /^kubectl (?:get service|describe)/.test(reading.format ?? ''),
    firewall: undefined,
    guide: port.start === undefined ? guideFor(reading) : undefined,
  };
}

/** The other end; in a firewall's log the end that is not in the reader's own network. */
function peerOf({ ports }: Reading, port: LinePort, doing: Doing): string | undefined {
  if (doing === 'goes-out' || doing === 'packet') return port.address;
  const other = ports.find(({ role, address }) => role !== port.role && address !== undefined && ENDS.has(role));
  const isFiltered = doing === 'blocked' || doing === 'allowed';
  return isFiltered && port.reach === 'public' && other?.reach === 'private' ? port.address : other?.address;
}

/** The program that a line names, with its whole name where a tool cuts one that matters. */
function programOfLine(reading: LineReading): string | undefined {
  const { process, container, format = '', pid } = reading;
  if (!process && pid === WINDOWS_SYSTEM && systemOf(reading) === 'Windows') return 'System';
  if (LOGGERS.test(process ?? '') && !SOCKETS.test(format)) return undefined;
  const program = toProgram(process ?? container);
  return format === 'lsof' && program === DOCKER_PROXY.slice(0, LSOF_CUT) ? DOCKER_PROXY : program;
}

const DOCKER_PROXY = 'docker-proxy';

function isCut(program: string, { format, pid, process = program }: Reading): boolean {
  if (format === 'netstat') return `${pid ?? ''}/${program}`.length >= NETSTAT_CUT || program.length >= COMM_CUT;
  // lsof writes a space in a name as four characters (`\x20`), and counts them.
  return format === 'lsof' ? process.length >= LSOF_CUT : program.length >= COMM_CUT;
}

/** Where the form of a line says the transport without naming it. */
function impliedTransport({ format, state = '' }: Reading): LinePort['transport'] {
  if (format === 'Get-NetTCPConnection') return 'tcp';
  return format === 'ss' ? (state === 'UNCONN' ? 'udp' : 'tcp') : undefined;
}

const ENDS = new Set(['source', 'destination']);

/** A program's name without its path, with the signs that lsof writes as codes (`Google\x20Chrome`). */
function toProgram(written: string | undefined): string | undefined {
  return (
    written
      ?.replace(/\\x([0-9a-f]{2})/gi, (_code, hex: string) => String.fromCharCode(parseInt(hex, 16)))
      // Postfix calls each of its parts by its name and the part's.
      .replace(/^postfix[\w-]*\/.*/, 'postfix')
      .replace(/^.*[/\\](?=[^/\\])/, '')
      .replace(/^\((.*)\)$/, '$1')
      .trim()
  );
}

/** Who can reach the port: by its address, and by what is in front of it (a container, a proxy, a cluster). */
function scopeOf(
  { state, format = '' }: LineReading,
  { reach }: LinePort,
  doing: Doing,
  program: string | undefined,
): Scope {
  if (doing === 'inside') return 'containers';
  if (format === 'kubectl get service') return state === 'ClusterIP' ? 'cluster' : 'everyone';
  if (doing === 'publishes') return SCOPES[reach] ?? (CONTAINERS.test(format) ? 'published' : 'everyone');
  // docker-proxy: what it opens is open whatever the rules of ufw say (`firewalls/docker.ts`).
  if (program === DOCKER_PROXY && (reach === 'any' || reach === 'public')) return 'published';
  return SCOPES[reach] ?? (reach === 'unknown' ? 'unsaid' : 'everyone');
}

const SCOPES: Partial<Record<LinePort['reach'], Scope>> = { loopback: 'machine', private: 'network' };
