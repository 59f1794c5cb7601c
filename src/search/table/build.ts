import type { Registry } from '../../registry/index.ts';
import { formatRange } from '../../registry/ranges.ts';
import type { Port } from '../../registry/schema/port.ts';
import type { Service } from '../../registry/schema/service.ts';
import type { Software } from '../../registry/schema/software.ts';
import { fold, toKey } from '../fold.ts';
import { TRANSPORT_BITS, isTransport, toMask } from '../transports.ts';
import { FIELD, ITEM, LINE, MASK, MORE, SECTION, STATUS, STATUS_LETTERS, USUAL_MASK, USUAL_SOFTWARE_MASK, type Part } from './format.ts';

/**
 * The texts of the name table (`format.ts` describes them).
 *
 * @throws when a name holds a character that the format uses itself
 */
export function buildNameTable({ ports, services, software }: Pick<Registry, 'ports' | 'services' | 'software'>): Record<Part, string> {
  return {
    known: join([services.map(serviceLine), software.map((product) => softwareLine(product, ports))]),
    registered: join([registeredNames(ports), formerNames(ports)]),
  };
}

function join(sections: readonly string[][]): string {
  return sections.map((lines) => lines.join(LINE)).join(SECTION);
}

/** Consecutive ports that read alike, as one line. */
interface Run {
  start: number;
  end: number;
  text: string;
}

function registeredNames(ports: readonly Port[]): string[] {
  const runs: Run[] = [];
  for (const port of ports) {
    const text = rowText(port);
    const last = runs.at(-1);
    if (!text) continue;
    if (last?.text === text && last.end === port.number - 1) last.end = port.number;
    else runs.push({ start: port.number, end: port.number, text });
  }
  return runs.map(({ start, end, text }, index) => {
    const step = start - (runs[index - 1]?.start ?? 0);
    const place = `${step === 1 ? '' : step.toString(36)}${end > start ? `${MORE}${(end - start).toString(36)}` : ''}`;
    return place ? `${place}${FIELD}${text}` : text;
  });
}

/** Names and status of one port, or an empty text where there is nothing to find. */
function rowText(port: Port): string {
  const names = eachKeyOnce(port.names).map((name) => withMask(name, maskOf(port, name), USUAL_MASK)).join(ITEM);
  const isBare = !names && (port.status === 'unassigned' || port.status === 'dynamic');
  return isBare || port.status === 'assigned' ? names : `${names}${STATUS}${STATUS_LETTERS[port.status]}`;
}

/** Texts that differ only in separators (`dec_dlm`, `dec-dlm`) are all found by the first of them. */
function eachKeyOnce(texts: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const text of texts) if (!byKey.has(keyOf(text))) byKey.set(keyOf(text), text);
  return [...byKey.values()];
}

function maskOf({ transports }: Port, name: string): number {
  return toMask(Object.keys(TRANSPORT_BITS).filter(isTransport).filter((transport) => transports[transport].names.includes(name)));
}

function withMask(text: string, mask: number, usual: number): string {
  return mask === usual ? item(text) : `${item(text)}${MASK}${mask.toString(16)}`;
}

function formerNames(ports: readonly Port[]): string[] {
  return ports.flatMap((port) => port.formerNames.map(({ name }) => [item(name), port.number].join(FIELD)));
}

/** The registered name is written only where the record says which of several ports comes first. */
function serviceLine({ title, service, aliases, ports }: Service): string {
  return [items([title, ...(ports.length > 1 ? [service] : []), ...aliases]), ...ports].join(FIELD);
}

function softwareLine({ name, aliases, ports }: Software, registry: readonly Port[]): string {
  const places = mergePlaces(ports);
  // Kerberos is also called kpasswd, but that is the registered name of its port 464, not of its main port 88.
  const holders = new Map(aliases.map((alias) => [alias, Math.max(0, places.findIndex(({ start }) => isRegistered(alias, registry[start])))]));
  const general = aliases.filter((alias) => holders.get(alias) === 0);
  const targets = places.map(({ text, mask, aliases: own }, index) => {
    const moved = index > 0 ? aliases.filter((alias) => holders.get(alias) === index) : [];
    return [withMask(text, mask, USUAL_SOFTWARE_MASK), ...eachKeyOnce([...own, ...moved]).map(item)].join(ITEM);
  });
  return [items([name, ...general]), ...targets].join(FIELD);
}

/** Ports that a record lists once for each transport, as one. */
function mergePlaces(ports: Software['ports']): { text: string; start: number; mask: number; aliases: string[] }[] {
  const texts = [...new Set(ports.map(({ port }) => formatRange(port)))];
  return texts.map((text) => {
    const same = ports.filter(({ port }) => formatRange(port) === text);
    const mask = toMask(same.flatMap(({ transport }) => transport));
    return { text, start: same[0]?.port.start ?? 0, mask, aliases: same.flatMap(({ aliases = [] }) => aliases) };
  });
}

function isRegistered(alias: string, port: Port | undefined): boolean {
  return port?.names.some((name) => keyOf(name) === keyOf(alias)) ?? false;
}

function items(texts: readonly string[]): string {
  return eachKeyOnce(texts).map(item).join(ITEM);
}

function keyOf(text: string): string {
  return toKey(fold(text));
}

function item(text: string): string {
  const taken = [FIELD, ITEM, MASK, STATUS, LINE].find((character) => text.includes(character));
  if (taken) throw new Error(`The name table cannot hold "${text}": ${JSON.stringify(taken)} separates its parts`);
  return text;
}
