import { contains, portsOf } from '../ranges.ts';
import type { Problem } from '../problems.ts';
import { SoftwareFile, type Software } from '../schema/software.ts';
import { checkSources } from './checkSources.ts';
import { readFolder, type Records } from './readFolder.ts';

/** Reads `content/software/*.yaml`. */
export function readSoftware(folder = 'content/software'): Records<Software> {
  const { records, problems } = readFolder(folder, SoftwareFile);
  return { records, problems: [...problems, ...records.flatMap(checkSoftware)] };
}

function checkSoftware({ file, sources, ports, exposure }: Software & { file: string }): Problem[] {
  const cited = [
    ...ports.map(({ source }, index) => ({ field: `ports[${index}].source`, keys: source })),
    ...exposure.map(({ source }, index) => ({ field: `exposure[${index}].source`, keys: source })),
  ];
  const strays = exposure.flatMap((advice, index) =>
    advice.ports
      .flatMap((range) => [...portsOf(range)])
      .filter((number) => !ports.some(({ port }) => contains(port, number)))
      .map((number): Problem => ({
        file,
        field: `exposure[${index}].ports`,
        message: `port ${number} is not among the ports of this record`,
        remedy: 'add it under "ports", or take it out of the advice',
        severity: 'error',
      })),
  );
  return [...checkSources(file, sources, cited), ...strays];
}
