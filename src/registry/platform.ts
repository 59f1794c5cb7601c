import { OPERATING_SYSTEMS, type OperatingSystem } from './operatingSystems.ts';
import type { Platform, Process, Software } from './schema/software.ts';

/**
 * On what a product runs, the most usual first: what its record says; else the systems for which it has names of
 * processes; else any.
 */
export function platformOf({ platform: told, process, ports }: Software): Platform {
  if (told) return told;
  const known = [process, ...ports.map((port) => port.process)].flatMap((names) => (names ? systemsOf(names) : []));
  const systems = OPERATING_SYSTEMS.filter((system) => known.includes(system));
  return systems.length > 0 ? systems : [...OPERATING_SYSTEMS];
}

/** Under which names tools list a program, on these systems or on any, each once. What is of the kernel has none. */
export function processNames(
  process: Process | undefined,
  systems: readonly OperatingSystem[] = OPERATING_SYSTEMS,
): string[] {
  if (!process || 'kernel' in process) return [];
  return [...new Set(systems.flatMap((system) => process[system] ?? []))];
}

/** A socket of the kernel is Linux's: the other systems have names for what serves from within them. */
function systemsOf(process: Process): OperatingSystem[] {
  return 'kernel' in process ? ['linux'] : OPERATING_SYSTEMS.filter((system) => process[system]);
}
