import { reachOf } from './address.ts';
import { ADDRESS_LIST } from './blocks/addressList.ts';
import type { Block, BlockReader, LineReading, Surroundings, TextLine } from './blocks/block.ts';
import { CHAIN } from './blocks/chain.ts';
import { CONTAINER_TABLE } from './blocks/containerTable.ts';
import { FIREWALL_RULE } from './blocks/firewallRule.ts';
import { LIST } from './blocks/list.ts';
import { PROPERTIES } from './blocks/properties.ts';
import { SECURITY_GROUP } from './blocks/securityGroup.ts';
import { TABLE } from './blocks/table.ts';
import { clean } from './clean.ts';
import { Comments } from './comments.ts';
import { isFurniture } from './furniture.ts';
import { readLine } from './line.ts';
import type { Options } from './read.ts';
import type { Reading } from './reading.ts';

const BLOCKS: readonly Block[] = [
  TABLE,
  CONTAINER_TABLE,
  CHAIN,
  LIST,
  PROPERTIES,
  FIREWALL_RULE,
  SECURITY_GROUP,
  ADDRESS_LIST,
];

/** Where a file that is written in one line falls into parts: XML of nmap, JSON of many tools. */
const PARTS = /(?=<(?:host|port)[ >])|(?<=\}),\s*(?=\{)/;
const LONG = 2000;

/** nmap names a host once, above its ports; with -oG in front of them. */
const HOST =
  /^Host: ([\w.:-]{1,60}) \(|\bNmap scan report for (?:\S+ \()?([\w.:-]+)\)?|<address addr="([^"]{1,60})" addrtype="ip/;
/** tasklist of Windows: which program a process is, session, memory. */
const TASK = /^(\S(?:.{0,60}\S)?)\s+(\d{1,9})\s+\S{1,20}\s+\d{1,5}\s+[\d.,\u2019 ]{1,12} ?K\s*$/;
/** netstat -b of Windows writes the program on a line of its own, below. */
const PROGRAM_BELOW = /^\s*\[([^\]]{1,80}\.exe)\]\s*$/i;
/** The image of a compose file's service, under which the service's ports are read. */
const IMAGE = /^\s+image:\s*["']?([\w./:@-]{1,200})["']?\s*(?:#.*)?$/;
const KEY = /^(\s*)["']?([\w.-]{1,60})["']?:\s*$/;

/**
 * Reads a text of many lines: the output of a tool, a file, a log, or all of them one after another. Empty lines, and
 * those that only name columns or belong to another line, have no reading of their own.
 */
export function readText(text: string, options: Options = {}): LineReading[] {
  const steps = readInSteps(text, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same as a generator, line by line, so that a page can paint in between. */
export function readInSteps(text: string, options: Options = {}): Generator<void, LineReading[]> {
  return new TextReader(options).readAll(text);
}

class TextReader {
  readonly #readings: LineReading[] = [];
  readonly #options: Options;
  #open: BlockReader | undefined;
  #host: string | undefined;
  #keys: { depth: number; key: string }[] = [];
  readonly #comments = new Comments();
  /** The number of the line that is read, where it is a comment. */
  #comment: number | undefined;
  readonly #programs = new Map<number, string>();
  /** The images of a compose file's services. */
  readonly #images = new Map<string, string>();

  constructor(options: Options) {
    this.#options = options;
  }

  *readAll(text: string): Generator<void, LineReading[]> {
    const isQuery = text.length <= LONG && !/[\r\n]/.test(text.trim());
    const read = (line: string) => readLine(line, { ...this.#options, isQuery });
    for (const line of partsOf(text)) {
      this.#comment = this.#comments.isOne(line.text) ? line.line : undefined;
      this.#next(line, read);
      yield;
    }
    this.#close();
    return this.#comments.without(this.#readings).map((reading) => withImage(this.#withProgram(reading), this.#images));
  }

  #next(line: TextLine, read: Surroundings['readLine']): void {
    if (this.#open && this.#give(line)) return;
    if (line.text.trim() === '' || this.#note(line.text)) return;
    const keys = this.#keys.map(({ key }) => key);
    for (const block of BLOCKS) {
      const opened = block.opens(line, { readLine: read, keys });
      if (!opened) continue;
      this.#open = opened.reader;
      if (!opened.takesHead) this.#give(line);
      return;
    }
    const reading = read(line.text);
    if (saysNothing(reading) && (reading.format ?? isFurniture(line.text, keys.length > 0))) return;
    // `ports: ["8080:8080"]` in a compose file belongs to the service above.
    const service = reading.format === 'compose, list in a line' && keys[0] === 'services' ? keys[1] : undefined;
    this.#keep({ ...reading, line: line.line, container: service ?? reading.container });
  }

  /** Gives a line to the open block; closes the block where the line is not its own. */
  #give(line: TextLine): boolean {
    const step = this.#open?.read(line) ?? 'over';
    if (step === 'over') this.#close();
    else if (step !== 'taken') this.#keep(step);
    return step !== 'over';
  }

  #close(): void {
    const last = this.#open?.end?.();
    this.#open = undefined;
    if (last) this.#keep(last);
  }

  #keep(reading: LineReading): void {
    const kept = withHost(reading, this.#host);
    this.#readings.push(kept);
    if (kept.line === this.#comment) this.#comments.note(kept);
  }

  /**
   * Adds the program's name where a line has only the process id: netstat -o of Windows, with tasklist above or below.
   */
  #withProgram(reading: LineReading): LineReading {
    const program = reading.process === undefined && this.#programs.get(reading.pid ?? -1);
    return program ? { ...reading, process: program } : reading;
  }

  /** Keeps what a line says about other lines (a host, an image, a program). Returns whether that is all it says. */
  #note(text: string): boolean {
    const host = HOST.exec(text);
    if (host) this.#host = host[1] ?? host[2] ?? host[3];
    const [, indent, key] = KEY.exec(text) ?? [];
    if (indent !== undefined && key && !/^(?:ports|expose)$/.test(key)) {
      this.#keys = [...this.#keys.filter(({ depth }) => depth < indent.length), { depth: indent.length, key }];
      return true;
    }
    const image = IMAGE.exec(text)?.[1];
    const [services, service] = this.#keys;
    if (image && services?.key === 'services' && service) this.#images.set(service.key, image);
    if (image && services?.key === 'services') return true;
    const [, task, pid] = TASK.exec(text) ?? [];
    if (task) this.#programs.set(Number(pid), task);
    if (task) return true;
    const program = PROGRAM_BELOW.exec(text)?.[1];
    const above = this.#readings.findLast(({ format }) => format === 'netstat');
    if (!program || !above) return false;
    above.process ??= program;
    return true;
  }
}

function saysNothing({ ports, error, portless, outOfRange, ruling }: Reading): boolean {
  return ports.length === 0 && !error && !portless && !ruling && outOfRange === undefined;
}

/** The lines, those of files without line ends cut where their parts begin. */
function* partsOf(text: string): Generator<TextLine> {
  let line = 0;
  for (const whole of text.split(/\r\n|\n|\r/)) {
    line++;
    const parts = whole.length > LONG ? whole.split(PARTS) : [whole];
    for (const part of parts) yield { line, text: clean(part) };
  }
}

function withHost(reading: LineReading, host: string | undefined): LineReading {
  if (reading.kind !== 'scan' || host === undefined) return reading;
  const at = (port: Reading['ports'][number]) =>
    port.address === undefined ? { ...port, address: host, reach: reachOf(host) } : port;
  return { ...reading, ports: reading.ports.map(at) };
}

/** What is said to run behind the ports of a compose file's service: its image, which may stand above or below them. */
function withImage(reading: LineReading, images: ReadonlyMap<string, string>): LineReading {
  const image = images.get(reading.container ?? '');
  return image ? { ...reading, ports: reading.ports.map((port) => ({ product: image, ...port })) } : reading;
}
