import { commonService } from '../lines/services.ts';
import type { Resolve } from '../lines/reading.ts';
import { withoutProtocols } from '../registry/uses/speakers.ts';
import { observedUses, type Observed } from '../registry/uses/observedUses.ts';
import { listensToday } from '../registry/uses/order.ts';
import { contains, isNarrow } from '../registry/ranges.ts';
import type { ObservedUse } from '../registry/schema/port.ts';
import type { PortRange } from '../registry/schema/primitives.ts';
import { platformOf } from '../registry/platform.ts';
import { OPERATING_SYSTEMS } from '../registry/operatingSystems.ts';
import type { Platform, Prominence, Software, SoftwareKind, SoftwarePort } from '../registry/schema/software.ts';
import { TRANSPORTS } from '../registry/transports.ts';
import { slugOf } from '../registry/slug.ts';
import type { Exposed } from '../registry/verdict/expose.ts';
import {
  ATTACK,
  BETWEEN,
  DIRECTION_CODES,
  FIRST_FLAG,
  FIRST_STEP,
  FLAG,
  FROM_CODES,
  KERNEL,
  LEVEL_CODES,
  NAMED_AS_ID,
  PROMINENCE_CODES,
  SEPARATOR,
  type ExplainData,
  type PackedFlags,
} from './data.ts';
import { programKey } from './programKey.ts';

/** A product, with the names under which tools list it. */
export interface ExplainProduct {
  id: string;
  name: string;
  kind: SoftwareKind;
  ports: readonly SoftwarePort[];
  prominence?: Software['prominence'];
}

type Service = Exposed['services'][number];

/** The records and the registry as far as an explanation needs them, unpacked from the file of `data.ts`. */
export class ExplainFacts {
  readonly #observed: Observed;
  readonly #wide: ObservedUse[];
  readonly #services = new Map<number, Service[]>();
  readonly #names = new Map<number, string>();
  readonly #numbers = new Map<string, number>();
  readonly #byProcess = new Map<string, ExplainProduct[]>();
  readonly #byName = new Map<string, ExplainProduct>();
  readonly #keys: readonly string[];

  constructor(data: ExplainData) {
    const software = unpackSoftware(data);
    const narrow = software.map((product) => ({
      ...product,
      ports: product.ports.filter(({ port }) => isNarrow(port)),
    }));
    this.#observed = observedUses(narrow);
    this.#wide = software.flatMap(wideUses);
    this.#readServices(data.services);
    this.#readNames(data.names);
    for (const product of software) this.#addNames(product);
    this.#keys = [...this.#byProcess.keys()].sort();
  }

  /** What products do on the port, those that a reader most likely means first. */
  usesOf(port: number): readonly ObservedUse[] {
    const uses = this.#observed.uses.get(port) ?? [];
    return this.#services.has(port) ? uses : withoutProtocols(uses);
  }

  /** Wide ranges in which the port lies. */
  rangesOf(port: number): readonly ObservedUse[] {
    return this.#wide.filter(({ range }) => contains(range, port));
  }

  servicesOf(port: number): Exposed['services'] {
    return this.#services.get(port) ?? [];
  }

  exposureOf(port: number): Exposed['exposure'] {
    return this.#observed.exposure.get(port) ?? [];
  }

  /** The registered name of a port. */
  nameOf(port: number): string | undefined {
    return this.#names.get(port);
  }

  /** The number of a name in a port's place. */
  readonly resolve: Resolve = (name, transport) => commonService(name, transport) ?? this.#numbers.get(name);

  /** The product that has this very name. */
  productNamed(name: string): ExplainProduct | undefined {
    return this.#byName.get(programKey(name));
  }

  /** The products whose processes tools list under this name. */
  productsOfProcess(name: string): readonly ExplainProduct[] {
    return this.#byProcess.get(programKey(name)) ?? [];
  }

  /**
   * Of the products that share a process name, the best known one; of several equally known, the one with that name:
   * OpenSSH of all that ship an sshd, Apache of all that run in apache2.
   */
  foremostOfProcess(name: string): ExplainProduct | undefined {
    const letters = programKey(name).replace(/\d+$/, '');
    const isNamesake = (product: ExplainProduct) => Number(programKey(product.name).startsWith(letters));
    const compare = (a: ExplainProduct, b: ExplainProduct) =>
      standing(a) - standing(b) || isNamesake(b) - isNamesake(a);
    const [first, second] = [...this.productsOfProcess(name)].sort(compare);
    return first && (!second || compare(first, second) < 0) ? first : undefined;
  }

  /** The whole names that begin so: tools cut long ones. */
  processesBeginning(begin: string): readonly string[] {
    const key = programKey(begin);
    return key.length < 5 ? [] : this.#keys.filter((name) => name.startsWith(key));
  }

  #addNames(product: Software): void {
    const { id, name, ports } = product;
    const own = ports.map(({ process }) => process ?? product.process);
    const names = own.flatMap((process) => (process && 'linux' in process ? (process.linux ?? []) : []));
    for (const key of new Set(names.map(programKey))) {
      const others = this.#byProcess.get(key);
      if (others) others.push(product);
      else this.#byProcess.set(key, [product]);
    }
    // Names that differ only in punctuation belong to the first product.
    for (const key of [programKey(name), programKey(id)]) if (!this.#byName.has(key)) this.#byName.set(key, product);
  }

  #readServices({ title, ports, level, only, reason }: ExplainData['services']): void {
    title.forEach((name, index) => {
      const advice = LEVEL_CODES[level[index] as keyof typeof LEVEL_CODES] as string | undefined;
      const condition = only[index] ? { only: only[index] } : {};
      const exposure = advice && { exposure: { advice, ...condition, reason: reason[index], sources: [] } };
      const service = { id: slugOf(name), title: name, ...exposure } as unknown as Service;
      for (const port of (ports[index] ?? '').split(',').map(Number)) {
        this.#services.set(port, [...(this.#services.get(port) ?? []), service]);
      }
    });
  }

  #readNames(packed: string): void {
    let port = 0;
    let name = '';
    for (const word of packed.split(' ')) {
      if (/^\d+$/.test(word)) {
        port += Number(word);
        continue;
      }
      if (word !== '=') name = word;
      this.#names.set(port, name);
      if (!this.#numbers.has(name.toLowerCase())) this.#numbers.set(name.toLowerCase(), port);
      port++;
    }
  }
}

function standing({ prominence = 4 }: { prominence?: number | undefined }): number {
  return prominence;
}

/** The records in the form that the merge reads, without the fields that an explanation does not show. */
function unpackSoftware({ products, uses, advice }: ExplainData): Software[] {
  const entries = unpackUses(uses);
  const ids = products.id.split(SEPARATOR);
  const processes = products.process.split(SEPARATOR);
  let next = 0;
  const unpacked = products.name.split(SEPARATOR).map((name, index): Software => {
    const ports = entries.slice(next, (next += products.uses[index] ?? 0));
    const id = ids[index] || slugOf(name);
    const process = processes[index];
    return {
      id,
      name,
      kind: products.kind[index] as SoftwareKind,
      homepage: '',
      summary: '',
      aliases: [],
      ports,
      exposure: [],
      sources: {},
      platform: unpackPlatform(products.platform[index]),
      ...unpackProminence(products.prominence[index]),
      ...unpackProcess(process === NAMED_AS_ID ? id : process),
    };
  });
  const advised = advice.ports.split(SEPARATOR);
  const reasons = advice.reason.split(SEPARATOR);
  advice.product.forEach((product, index) => {
    unpacked[product]?.exposure.push({
      ports: (advised[index] ?? '').split(',').map(toRange),
      advice: LEVEL_CODES[advice.level[index] as keyof typeof LEVEL_CODES],
      reason: reasons[index] ?? '',
      source: [],
    });
  });
  return unpacked;
}

function unpackProminence(sign = 0): Pick<Software, 'attack' | 'prominence'> {
  if (sign === ATTACK) return { attack: true };
  return sign > 0 ? { prominence: sign as Prominence } : {};
}

function unpackPlatform(sign = ''): Platform {
  if (sign === 'd') return 'device';
  return sign === 'c' ? 'cluster' : OPERATING_SYSTEMS.filter((_system, bit) => Number(sign) & (1 << bit));
}

function unpackUses({ start, more, flags, ...texts }: ExplainData['uses']): SoftwarePort[] {
  const role = texts.role.split(SEPARATOR);
  const process = texts.process.split(SEPARATOR);
  const setting = texts.setting.split(SEPARATOR);
  const bits = unpackFlags(flags);
  return unpackPorts(start).map((first, index) => ({
    port: { start: first, end: first + (more[index] ?? 0) },
    role: role[index] ?? '',
    source: [],
    ...unpackBits(bits[index] ?? 0),
    ...unpackSetting(setting[index]),
    ...unpackProcess(process[index]),
  }));
}

function unpackPorts(written: string): number[] {
  let port = -1;
  return (written.match(/[a-z]|\d+/g) ?? []).map((word) => {
    port = word >= 'a' ? port + word.charCodeAt(0) - FIRST_STEP : Number(word);
    return port;
  });
}

function unpackFlags({ values, each }: PackedFlags): number[] {
  return Array.from(each, (_character, index) => values[each.charCodeAt(index) - FIRST_FLAG] ?? 0);
}

function unpackBits(bits: number): Omit<SoftwarePort, 'port' | 'role' | 'source'> {
  const code = <T>(codes: readonly T[], flag: number) => codes[Math.floor(bits / flag) % (codes.length > 4 ? 8 : 4)];
  const direction = code(DIRECTION_CODES, FLAG.direction);
  const from = code(FROM_CODES, FLAG.from);
  const prominence = code(PROMINENCE_CODES, FLAG.prominence);
  return {
    transport: TRANSPORTS.filter((_transport, bit) => bits & (1 << bit)),
    default: (bits & FLAG.default) > 0,
    status: bits & FLAG.legacy ? 'legacy' : 'current',
    ...(direction && { direction }),
    ...(from && { from }),
    ...(prominence && { prominence }),
    ...(bits & FLAG.loopback && { address: 'loopback' as const }),
    ...(bits & FLAG.other && { protocol: 'other' as const }),
  };
}

function unpackSetting(written = ''): Pick<SoftwarePort, 'configure'> {
  const [setting = '', where = ''] = written.split(BETWEEN);
  return setting ? { configure: [{ where, setting }] } : {};
}

/** Names of all systems in one list: a line does not say on which it was written. */
function unpackProcess(names: string | undefined): Pick<Software, 'process'> {
  if (!names) return {};
  return { process: names === KERNEL ? { kernel: true } : { linux: names.split('|') } };
}

function toRange(written: string): PortRange {
  const [start = 0, end = start] = written.split('-').map(Number);
  return { start, end };
}

function wideUses(product: Software): ObservedUse[] {
  return product.ports
    .filter((entry) => !isNarrow(entry.port) && listensToday(entry))
    .map((entry) => ({
      software: product.id,
      product: product.name,
      kind: product.kind,
      main: false,
      summary: '',
      range: entry.port,
      transports: entry.transport,
      others: [],
      role: entry.role,
      default: entry.default,
      status: entry.status,
      configure: [],
      aliases: [],
      platform: platformOf(product),
      sources: [],
    }));
}
