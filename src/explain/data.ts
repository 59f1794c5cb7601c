import type { Registry } from '../registry/index.ts';
import { isNarrow, portsOf } from '../registry/ranges.ts';
import { TRANSPORTS } from '../registry/transports.ts';
import { slugOf } from '../registry/slug.ts';
import { platformOf, processNames } from '../registry/platform.ts';
import { OPERATING_SYSTEMS } from '../registry/operatingSystems.ts';
import type { Platform, Process, SoftwarePort } from '../registry/schema/software.ts';

/** Texts in one string, with `SEPARATOR` between them: that packs better than an array, whose texts have quotes. */
type Texts = string;

/**
 * What explaining a text needs of the records and the registry, in columns, because equal kinds of values compress best
 * side by side: one file, made at build (`pages/explain/data.js.ts`) and read by `Facts`.
 */
export interface ExplainData {
  /** One column for each field, one value for each product. An id is empty where it follows from the name. */
  products: {
    name: Texts;
    id: Texts;
    kind: string[];
    /** 0 for none, `ATTACK` for a tool made for attacks, which has none. */
    prominence: number[];
    process: Texts;
    /** One character for each product: `d` for a device, `c` for pods, else the bits of the systems. */
    platform: string;
    uses: number[];
  };
  /**
   * One column for each field, one value for each port entry of a product, in the order of the products. `start` has a
   * letter where the port is that of the entry before it (`a`) or up to 25 above it, else the number.
   */
  uses: { start: string; more: number[]; flags: PackedFlags; role: Texts; process: Texts; setting: Texts };
  /** Advice: of which product, on which ports, how far (a letter), and why. */
  advice: { product: number[]; ports: Texts; level: string; reason: Texts };
  /** Services that people know, with their ports and the advice for the protocol. */
  services: { title: string[]; ports: string[]; level: string; only: string[]; reason: string[] };
  /** Registered names from port 0 on; a number stands for so many ports without one, `=` for the name before. */
  names: string;
}

/** The values that entries have, the most frequent first, and for each entry the character of its value's place. */
export interface PackedFlags {
  values: number[];
  each: string;
}
/** The character that stands for the first value: `#`, behind the quote, which JSON would escape. */
export const FIRST_FLAG = 0x23;

/** The letter `a`, which stands for no step from one port to the next. */
export const FIRST_STEP = 0x61;

/** The bits of a port entry. The transports come first, in the order of `TRANSPORTS`. */
export const FLAG = {
  default: 16,
  legacy: 32,
  loopback: 64,
  direction: 128,
  from: 512,
  prominence: 4096,
  other: 32768,
} as const;
export const DIRECTION_CODES = [undefined, 'in', 'out', 'between'] as const;
export const FROM_CODES = [undefined, 'anyone', 'clients', 'nodes', 'administrators', 'this-machine'] as const;
/** 0: the prominence of the product. */
export const PROMINENCE_CODES = [undefined, 1, 2, 3, 'none'] as const;
/** How far advice lets a port be reached: a letter each, `-` for none. */
export const LEVEL_CODES = { m: 'this-machine', n: 'trusted-network', i: 'internet', x: 'none-given' } as const;
/** Separates the texts of a column. No record has it in a text that comes here. */
export const SEPARATOR = '^';
/** Separates a setting from the file or screen that it belongs to. */
export const BETWEEN = '\t';
/** Stands for the prominence of a product that is made for attacks. */
export const ATTACK = 4;
/** Stands for a socket that the kernel holds. */
export const KERNEL = '*';
/** Stands for the name of a process that is the product's id, as it is of one in six. */
export const NAMED_AS_ID = '=';

/** A port entry, and whether it is the product's main port. An operating system has none. */
type Entry = SoftwarePort & { isMain: boolean; isOther: boolean };

/** Packs what explaining needs of the registry and the records. */
export function explainData({ ports, software: records }: Pick<Registry, 'ports' | 'software'>): ExplainData {
  // Products of one kind have words in common, which pack best side by side.
  const software = records.toSorted((a, b) => a.kind.localeCompare(b.kind, 'en'));
  const entries = software.flatMap(({ id, ports: own, kind }) =>
    own.map((entry, index) => ({
      ...entry,
      isMain: index === 0 && kind !== 'operating-system',
      isOther: isOther(entry, id, ports),
    })),
  );
  const advice = software.flatMap(({ exposure }, product) => exposure.map((one) => ({ ...one, product })));
  const services = new Map(
    ports.flatMap((port) => port.services.map((service) => [service.id, { ...service, ports: [] as number[] }])),
  );
  for (const port of ports) for (const { id } of port.services) services.get(id)?.ports.push(port.number);
  const known = [...services.values()];
  return {
    products: {
      name: columnOf(software.map(({ name }) => name)),
      id: columnOf(software.map(({ id, name }) => (slugOf(name) === id ? '' : id))),
      kind: software.map(({ kind }) => kind),
      prominence: software.map(({ attack, prominence = 0 }) => (attack ? ATTACK : prominence)),
      process: columnOf(
        software.map(({ id, process }) => {
          const names = programNames(process);
          return names === id ? NAMED_AS_ID : names;
        }),
      ),
      platform: software.map((product) => platformSign(platformOf(product))).join(''),
      uses: software.map((product) => product.ports.length),
    },
    uses: {
      start: packPorts(entries.map(({ port }) => port.start)),
      more: entries.map(({ port }) => port.end - port.start),
      flags: packFlags(entries.map(flagsOf)),
      role: columnOf(entries.map(roleOf)),
      process: columnOf(entries.map(({ process }) => programNames(process))),
      setting: columnOf(entries.map(settingOf)),
    },
    advice: {
      product: advice.map(({ product }) => product),
      ports: columnOf(
        advice.map((one) => one.ports.map(({ start, end }) => (end > start ? `${start}-${end}` : start)).join()),
      ),
      level: advice.map((one) => letterOf(one.advice)).join(''),
      // `none-given` is left out: which documents were read in vain is said on the port's own page.
      reason: columnOf(advice.map((one) => (one.advice === 'none-given' ? '' : one.reason))),
    },
    services: {
      title: known.map(({ title }) => title),
      ports: known.map((service) => service.ports.join()),
      level: known.map(({ exposure }) => (exposure ? letterOf(exposure.advice) : '-')).join(''),
      only: known.map(({ exposure }) => exposure?.only ?? ''),
      reason: known.map(({ exposure }) => exposure?.reason ?? ''),
    },
    names: packNames(ports.map(({ primaryName }) => primaryName)),
  };
}

/** @throws Error where a text has the separator in it: another has to be chosen then. */
function columnOf(texts: readonly string[]): Texts {
  const broken = texts.find((text) => text.includes(SEPARATOR));
  if (broken !== undefined) throw new Error(`"${broken}" has ${SEPARATOR}, which separates texts → change SEPARATOR`);
  return texts.join(SEPARATOR);
}

function packPorts(ports: readonly number[]): string {
  const written = ports.map((port, index) => {
    const step = port - (ports[index - 1] ?? -1);
    return step >= 0 && step < 26 ? String.fromCharCode(FIRST_STEP + step) : String(port);
  });
  // Only two numbers need something between them.
  return written.join(' ').replace(/ ?([a-z]) ?/g, '$1');
}

function packFlags(flags: readonly number[]): PackedFlags {
  const counts = new Map<number, number>();
  for (const value of flags) counts.set(value, (counts.get(value) ?? 0) + 1);
  const values = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return { values, each: flags.map((value) => String.fromCharCode(FIRST_FLAG + values.indexOf(value))).join('') };
}

function platformSign(platform: Platform): string {
  if (typeof platform === 'string') return platform.charAt(0);
  return String(platform.reduce((sum, system) => sum + (1 << OPERATING_SYSTEMS.indexOf(system)), 0));
}

/** The names under which any system's tools list the program, as `toProgram` writes them. */
function programNames(process: Process | undefined): string {
  if (process && 'kernel' in process) return KERNEL;
  return [...new Set(processNames(process).map((name) => name.replace(/\.exe$/i, '')))].join('|');
}

/**
 * Whether the product speaks another protocol on a port than the service there; the merge has decided it for each port.
 */
function isOther({ port, role }: SoftwarePort, id: string, ports: Registry['ports']): boolean {
  if (!isNarrow(port)) return false;
  const uses = portsOf(port).flatMap((number) => ports[number]?.uses ?? []);
  return uses.some((use) => use.software === id && use.role === role && use.protocol !== undefined);
}

function flagsOf(entry: Entry): number {
  const transports = TRANSPORTS.map((transport, bit) => (entry.transport.includes(transport) ? 1 << bit : 0));
  return (
    transports.reduce((sum, bit) => sum + bit, 0) +
    (entry.default ? FLAG.default : 0) +
    (entry.status === 'legacy' ? FLAG.legacy : 0) +
    (entry.address === 'loopback' ? FLAG.loopback : 0) +
    DIRECTION_CODES.indexOf(entry.direction) * FLAG.direction +
    FROM_CODES.indexOf(entry.from) * FLAG.from +
    PROMINENCE_CODES.indexOf(entry.prominence) * FLAG.prominence +
    (entry.isOther ? FLAG.other : 0)
  );
}

/**
 * Left out for a product's main port, where its name is enough ("Redis, its default"), and for outgoing ports, where
 * nothing listens.
 */
function roleOf({ role, status, default: isDefault, isMain, direction }: Entry): string {
  if (status === 'legacy' || direction === 'out' || (isMain && isDefault)) return '';
  if (role.length <= LONGEST_ROLE) return role;
  const plain = role.replace(/ \([^)]*\)/g, '');
  return plain.length > LONGEST_ROLE ? (plain.split(/[,;]| and | by | over /)[0]?.trim() ?? '') : plain;
}

/** A role that is longer is cut to its first part. */
const LONGEST_ROLE = 36;

function settingOf({ configure, status, default: isDefault, isMain }: Entry): string {
  const [first] = configure ?? [];
  return first && status === 'current' && (isDefault || isMain) ? `${first.setting}${BETWEEN}${first.where}` : '';
}

function letterOf(advice: string): string {
  return Object.entries(LEVEL_CODES).find(([, level]) => level === advice)?.[0] ?? '-';
}

function packNames(names: readonly (string | null)[]): string {
  const packed: (string | number)[] = [];
  let before: string | null = null;
  for (const name of names) {
    const last = packed.at(-1);
    if (name === null) {
      if (typeof last === 'number') packed[packed.length - 1] = last + 1;
      else packed.push(1);
    } else packed.push(name === before ? '=' : name);
    before = name;
  }
  return packed.join(' ');
}
