import type { PortRange } from '../schema/primitives.ts';
import type { Service } from '../schema/service.ts';
import type { Software } from '../schema/software.ts';
import type { TwinsFile } from '../merge/twins.ts';

/** What people have written about ports, which a change of the registry may contradict. */
export interface CuratedFacts {
  software: readonly Software[];
  services: readonly Service[];
  stories: ReadonlyMap<number, unknown>;
  twins: TwinsFile;
}

/** A word under which readers find some ports, and the file that has it. */
export interface Alias {
  word: string;
  ports: readonly PortRange[];
  file: string;
}

/** Every alias of products, of their ports and of services. */
export function aliasesOf({ software, services }: Pick<CuratedFacts, 'software' | 'services'>): Alias[] {
  return [
    ...software.flatMap(({ id, aliases, ports }) => [
      ...aliases.map((word) => ({ word, ports: ports.map(({ port }) => port), file: softwareFile(id) })),
      ...ports.flatMap((entry) =>
        (entry.aliases ?? []).map((word) => ({ word, ports: [entry.port], file: softwareFile(id) })),
      ),
    ]),
    ...services.flatMap(({ id, aliases, ports }) =>
      aliases.map((word) => ({
        word,
        ports: ports.map((port) => ({ start: port, end: port })),
        file: serviceFile(id),
      })),
    ),
  ];
}

/** The file of a product's record. */
export function softwareFile(id: string): string {
  return `content/software/${id}.yaml`;
}

/** The file of a service's record. */
export function serviceFile(id: string): string {
  return `content/services/${id}.yaml`;
}
