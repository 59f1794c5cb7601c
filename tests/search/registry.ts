import { PORT_COUNT, rangeClassOf } from '../../src/registry/ranges.ts';
import type { Guide } from '../../src/registry/schema/guide.ts';
import type { Port } from '../../src/registry/schema/port.ts';
import type { Transport } from '../../src/registry/schema/primitives.ts';
import { TRANSPORTS } from '../../src/registry/transports.ts';
import { slugOf } from '../../src/registry/slug.ts';
import type { SearchWords } from '../../src/registry/schema/searchWords.ts';
import type { Service } from '../../src/registry/schema/service.ts';
import type { Software } from '../../src/registry/schema/software.ts';
import { buildNameTable, type TableFacts } from '../../src/search/build/table/build.ts';
import { NameTable } from '../../src/search/browser/table/nameTable.ts';
import { parseKnown, parseMore, parseRegistered, parseRoles } from '../../src/search/browser/table/parse.ts';
import { LETTERS } from '../../src/search/shared/alphabet.ts';
import { partOfLetter } from '../../src/search/shared/format.ts';

/** What a test says of a port; of a name the transports, TCP and UDP unless told otherwise. */
export interface PortSketch extends Partial<Pick<Port, 'status' | 'formerNames'>> {
  names?: Record<string, readonly Transport[]>;
}

/** What a test says of a product. Ports are numbers or ranges, over TCP unless told otherwise. */
export interface SoftwareSketch {
  aliases?: string[];
  prominence?: 1 | 2 | 3;
  attack?: true;
  ports: {
    port: number | [start: number, end: number];
    transport?: Transport[];
    aliases?: string[];
    role?: string;
    status?: 'current' | 'legacy';
  }[];
}

export interface ServiceSketch {
  service?: string;
  leads?: boolean;
  aliases?: string[];
  ports: number[];
  transports?: Transport[];
}

/** The facts that search reads, from as little as a test wants to say. */
export function sketch(
  ports: Record<number, PortSketch>,
  software: Record<string, SoftwareSketch> = {},
  services: Record<string, ServiceSketch> = {},
  searchWords: SearchWords = { pages: [], terms: {}, sources: {} },
  guides: Pick<Guide, 'id' | 'title' | 'questions'>[] = [],
): TableFacts {
  return {
    ports: Array.from({ length: PORT_COUNT }, (_, number) => port(number, ports[number])),
    software: Object.entries(software).map(([name, facts]) => product(name, facts)),
    services: Object.entries(services).map(([title, facts]) => service(title, facts)),
    searchWords,
    guides: guides as Guide[],
  };
}

/** The same, as the name table that a browser reads. */
export function sketchTable(...facts: Parameters<typeof sketch>): NameTable {
  return wholeTable(sketch(...facts));
}

/** The name table with everything loaded. */
export function wholeTable(facts: TableFacts): NameTable {
  const texts = buildNameTable(facts);
  const text = (part: string) => texts.get(part) ?? '';
  const table = new NameTable(parseKnown(text('known')));
  table.add('more', parseMore(text('more')), { isWhole: true });
  table.add('registered', parseRegistered(text('registered')), { isWhole: true });
  for (const letter of LETTERS) table.addRoles(parseRoles(text(partOfLetter('roles', letter))));
  return table;
}

function port(number: number, { names = {}, status, formerNames = [] }: PortSketch = {}): Port {
  const own = Object.keys(names);
  const bare = rangeClassOf(number) === 'dynamic' ? 'dynamic' : 'unassigned';
  const transports = Object.fromEntries(
    TRANSPORTS.map((transport) => [
      transport,
      { status: 'none', names: own.filter((name) => names[name]?.includes(transport)), description: '' },
    ]),
  );
  return {
    number,
    names: own,
    status: status ?? (own.length > 0 ? 'assigned' : bare),
    transports,
    formerNames,
    services: [],
  } as unknown as Port;
}

function product(name: string, { aliases = [], ports, ...facts }: SoftwareSketch): Software {
  const places = ports.map(({ port: place, transport = ['tcp'], role = '', ...rest }) => {
    const [start, end] = typeof place === 'number' ? [place, place] : place;
    return { port: { start, end }, transport, role, default: true, status: 'current', ...rest };
  });
  return { id: slugOf(name), name, aliases, ports: places, ...facts } as unknown as Software;
}

function service(
  title: string,
  { service: name = title.toLowerCase(), aliases = [], leads = true, ...facts }: ServiceSketch,
): Service {
  return { id: title.toLowerCase(), title, service: name, aliases, leads, ...facts } as unknown as Service;
}
