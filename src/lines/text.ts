import { reachOf } from './address.ts';
import type { Block, BlockReader, LineReading, Surroundings, TextLine } from './blocks/block.ts';
import { LIST } from './blocks/list.ts';
import { PROPERTIES } from './blocks/properties.ts';
import { TABLE } from './blocks/table.ts';
import { clean } from './clean.ts';
import { readLine } from './line.ts';
import type { Options } from './read.ts';
import type { Reading } from './reading.ts';

const BLOCKS: readonly Block[] = [TABLE, LIST, PROPERTIES];

/** Where a file that is written in one line falls into parts: XML of nmap, JSON of many tools. */
const PARTS = /(?=<(?:host|port)[ >])|(?<=\}),\s*(?=\{)/;
const LONG = 2000;

/** nmap names a host once, above its ports. */
const HOST = /\bNmap scan report for (?:\S+ \()?([\w.:-]+)\)?|<address addr="([^"]{1,60})" addrtype="ip/;
/** netstat -b of Windows writes the program on a line of its own, below. */
const PROGRAM_BELOW = /^\s*\[([^\]]{1,80}\.exe)\]\s*$/i;
const KEY = /^(\s*)["']?([\w.-]{1,60})["']?:\s*$/;

/**
 * Reads a text of many lines: the output of a tool, a file, a log, or all of them one after another. Empty lines, and
 * those that only name columns or belong to another line, have no reading of their own.
 */
export function readText(text: string, options: Options = {}): LineReading[] {
  return new TextReader(options).readAll(text);
}

class TextReader {
  readonly #readings: LineReading[] = [];
  readonly #options: Options;
  #open: BlockReader | undefined;
  #host: string | undefined;
  #keys: { depth: number; key: string }[] = [];

  constructor(options: Options) {
    this.#options = options;
  }

  readAll(text: string): LineReading[] {
    const lines = [...partsOf(text)];
    const isQuery = lines.filter((line) => line.text.trim()).length < 2;
    const read = (line: string) => readLine(line, { ...this.#options, isQuery });
    for (const line of lines) this.#next(line, read);
    this.#close();
    return this.#readings;
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
    this.#keep({ ...read(line.text), line: line.line });
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
    this.#readings.push(withHost(reading, this.#host));
  }

  /** Takes from a line what it says about others; whether it says nothing else. */
  #note(text: string): boolean {
    const host = HOST.exec(text);
    if (host) this.#host = host[1] ?? host[2];
    const [, indent, key] = KEY.exec(text) ?? [];
    if (indent !== undefined && key && !/^(?:ports|expose)$/.test(key)) {
      this.#keys = [...this.#keys.filter(({ depth }) => depth < indent.length), { depth: indent.length, key }];
      return true;
    }
    const program = PROGRAM_BELOW.exec(text)?.[1];
    const above = this.#readings.findLast(({ format }) => format === 'netstat');
    if (!program || !above) return false;
    above.process ??= program;
    return true;
  }
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
