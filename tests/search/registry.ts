import type { Registry } from '../../src/registry/index.ts';
import { PORT_COUNT, rangeClassOf } from '../../src/registry/ranges.ts';
import type { Port } from '../../src/registry/schema/port.ts';
import { TRANSPORTS, type Transport } from '../../src/registry/schema/primitives.ts';
import type { Service } from '../../src/registry/schema/service.ts';
import type { Software } from '../../src/registry/schema/software.ts';
import { buildNameTable } from '../../src/search/build/table/build.ts';
import type { NameTable } from '../../src/search/browser/table/nameTable.ts';
import { parseNameTable } from '../../src/search/browser/table/parse.ts';

/** What a test says of a port; of a name the transports, TCP and UDP unless told otherwise. */
export interface PortSketch extends Partial<Pick<Port, 'status' | 'formerNames'>> {
  names?: Record<string, readonly Transport[]>;
}

/** What a test says of a product. Ports are numbers or ranges, over TCP unless told otherwise. */
export interface SoftwareSketch {
  aliases?: string[];
  ports: { port: number | [start: number, end: number]; transport?: Transport[]; aliases?: string[] }[];
}

export interface ServiceSketch {
  service?: string;
  aliases?: string[];
  ports: number[];
}

/** The facts that search reads, from as little as a test wants to say. */
export function sketch(
  ports: Record<number, PortSketch>,
  software: Record<string, SoftwareSketch> = {},
  services: Record<string, ServiceSketch> = {},
): Pick<Registry, 'ports' | 'services' | 'software'> {
  return {
    ports: Array.from({ length: PORT_COUNT }, (_, number) => port(number, ports[number])),
    software: Object.entries(software).map(([name, facts]) => product(name, facts)),
    services: Object.entries(services).map(([title, facts]) => service(title, facts)),
  };
}

/** The same, as the name table that a browser reads. */
export function sketchTable(...facts: Parameters<typeof sketch>): NameTable {
  return wholeTable(sketch(...facts));
}

/** The name table with everything loaded. */
export function wholeTable(facts: ReturnType<typeof sketch>): NameTable {
  const texts = buildNameTable(facts);
  return parseNameTable({ known: texts.get('known') ?? '', registered: texts.get('registered') ?? '', isWhole: true });
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

function product(name: string, { aliases = [], ports }: SoftwareSketch): Software {
  const places = ports.map(({ port: place, transport = ['tcp'], ...rest }) => {
    const [start, end] = typeof place === 'number' ? [place, place] : place;
    return { port: { start, end }, transport, ...rest };
  });
  return { id: name.toLowerCase(), name, aliases, ports: places } as unknown as Software;
}

function service(title: string, { service: name = title.toLowerCase(), aliases = [], ports }: ServiceSketch): Service {
  return { id: title.toLowerCase(), title, service: name, aliases, ports } as unknown as Service;
}
