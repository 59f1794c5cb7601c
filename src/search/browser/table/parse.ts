import { PORT_COUNT } from '../../../registry/ranges.ts';
import type { PortStatus } from '../../../registry/schema/port.ts';
import type { PortRange } from '../../../registry/schema/primitives.ts';
import { letterMask } from '../distance.ts';
import { fold, toKey, toWords } from '../../shared/fold.ts';
import {
  FIELD,
  ITEM,
  LINE,
  MASK,
  MORE,
  SECTION,
  STATUS,
  STATUS_LETTERS,
  USUAL_MASK,
  USUAL_SOFTWARE_MASK,
} from '../../shared/format.ts';
import type { Entry, Label, NameTable, Row } from './nameTable.ts';

/**
 * Reads the texts that `buildNameTable` wrote, as far as they are loaded.
 *
 * @param registered all registered names, or those of a letter
 * @param isWhole whether `registered` holds all of them
 */
export function parseNameTable({
  known,
  registered = '',
  isWhole,
}: {
  known: string;
  registered?: string;
  isWhole: boolean;
}): NameTable {
  const [services = [], software = []] = sectionsOf(known);
  const [names = [], former = []] = sectionsOf(registered);
  const rows = parseRows(names);
  const ofServices = services.map((line) => parseRecord(line, 0));
  const ofSoftware = software.map((line) => parseRecord(line, USUAL_SOFTWARE_MASK));
  const curated = [...ofServices, ...ofSoftware];
  const entries = [
    ...rows.flatMap((row) => row.names.map(({ name }) => toEntry(name, 'registered', [row]))),
    ...former.map(parseFormerName),
    ...curated.flatMap((record) => record.entries),
  ];
  return {
    rows,
    isWhole,
    entries,
    services: ofServices.map(({ label }) => label),
    software: ofSoftware.map(({ label }) => label),
    prominence: countLabels(curated.map(({ label }) => label)),
    places: placesOf(entries),
  };
}

function sectionsOf(text: string): string[][] {
  return text.split(SECTION).map((section) => section.split(LINE).filter(Boolean));
}

const STATUSES = new Map(Object.entries(STATUS_LETTERS).map(([status, letter]) => [letter, status as PortStatus]));

function parseRows(lines: readonly string[]): Row[] {
  let start = 0;
  return lines.map((line) => {
    const [names = '', place = ''] = line.split(FIELD).reverse();
    const [step = '', more = ''] = place.split(MORE);
    const [items = '', status = ''] = names.split(STATUS);
    start += step ? Number.parseInt(step, 36) : 1;
    return {
      start,
      end: start + (more ? Number.parseInt(more, 36) : 0),
      names: items ? items.split(ITEM).map(parseName) : [],
      status: STATUSES.get(status) as PortStatus,
    };
  });
}

function parseName(item: string): Row['names'][number] {
  const [name, mask] = splitMask(item, USUAL_MASK);
  return { name, mask };
}

function parseFormerName(line: string): Entry {
  const [name = '', port = ''] = line.split(FIELD);
  return toEntry(name, 'former', [parsePorts(port)]);
}

/** A service or a product, with everything that leads to it: its names lead to all its ports, a port's aliases to that port. */
function parseRecord(line: string, usualMask: number): { label: Label; entries: Entry[] } {
  const [names = '', ...fields] = line.split(FIELD);
  const [text = '', ...aliases] = names.split(ITEM);
  const ports: Label['ports'] = [];
  const own: Entry[] = [];
  for (const field of fields) {
    const [place = '', ...portAliases] = field.split(ITEM);
    const [range, mask] = splitMask(place, usualMask);
    const target = { ...parsePorts(range), mask };
    ports.push(target);
    own.push(...portAliases.map((alias) => toEntry(alias, 'curated', [target], text)));
  }
  return {
    label: { text, ports },
    entries: [...[text, ...aliases].map((name) => toEntry(name, 'curated', ports, text)), ...own],
  };
}

function toEntry(text: string, kind: Entry['kind'], targets: readonly PortRange[], label = text): Entry {
  const folded = fold(text);
  const key = toKey(folded);
  return { text, folded, key, words: ` ${toWords(folded).join(' ')}`, letters: letterMask(key), label, kind, targets };
}

function countLabels(labels: readonly Label[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { start } of labels.flatMap(({ ports }) => ports)) counts.set(start, (counts.get(start) ?? 0) + 1);
  return counts;
}

function placesOf(entries: readonly Entry[]): NameTable['places'] {
  const places = new Map<number, { target: PortRange; words: string }>();
  for (const { words, targets } of entries) {
    for (const target of targets) {
      // One number for both ends: 6000-6063 and 6000 are two targets.
      const extent = target.start * PORT_COUNT + target.end;
      const known = places.get(extent);
      if (known) known.words += words;
      else places.set(extent, { target, words });
    }
  }
  return [...places.values()];
}

function parsePorts(text: string): PortRange {
  const [start = 0, end = start] = text.split('-').map(Number);
  return { start, end };
}

function splitMask(item: string, usual: number): [text: string, mask: number] {
  const [text = '', mask] = item.split(MASK);
  return [text, mask ? Number.parseInt(mask, 16) : usual];
}
