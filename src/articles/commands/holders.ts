import { processNames } from '../../registry/platform.ts';
import { isListening, likelyUses, listensToday } from '../../registry/uses/order.ts';
import type { ObservedUse, Port } from '../../registry/schema/port.ts';
import { SYSTEM_IDS, type System } from '../systemNames.ts';

/**
 * Processes of Windows itself. `System` is the kernel, which serves SMB and whatever goes through HTTP.sys; services of
 * Windows run in `svchost.exe`; without `lsass.exe` the machine restarts (learn.microsoft.com, "Service Host" and
 * "Local Security Authority").
 */
export const WINDOWS_ITSELF = new Set(['System', 'svchost.exe', 'lsass.exe']);

/** The likely users of a port that are a part of the given system: they are switched off in its settings, never ended. */
export function partsOfSystem({ uses }: Pick<Port, 'uses'>, system: System): ObservedUse[] {
  return likelyUses(uses).filter((use) => listensToday(use) && isPart(use, system));
}

function isPart(use: ObservedUse, system: System): boolean {
  if (use.kind === 'operating-system' && use.product.startsWith(system)) return true;
  return system === 'Windows' && namesOn(system, use).some((name) => WINDOWS_ITSELF.has(name));
}

/** The likely users whose socket Linux itself holds: no tool shows a process for it. */
export function kernelUses({ uses }: Pick<Port, 'uses'>): ObservedUse[] {
  return likelyUses(uses).filter(isOfKernel);
}

/** Whether all that likely listens on Linux are sockets of Linux itself, so that there is no process to look at. */
export function isKernelAlone({ uses }: Pick<Port, 'uses'>): boolean {
  const likely = likelyUses(uses);
  return likely.length > 0 && likely.every(isOfKernel);
}

/** Whether a process of whoever is likely to listen may be ended: always, never, or unless it is one of a few. */
export function mayBeEnded(port: Pick<Port, 'uses'>, system: System): 'always' | 'never' | { unless: string } {
  const parts = partsOfSystem(port, system);
  const likely = likelyUses(port.uses).filter(isListening);
  if (likely.length > 0 && likely.every((use) => parts.includes(use) || isOfKernel(use))) return 'never';
  if (parts.length === 0) return 'always';
  const names = new Set(parts.flatMap((use) => namesOn(system, use)));
  return { unless: names.size > 0 ? [...names].join(' or ') : `a part of ${system}` };
}

/** Under which names the tools of a system list the program, where that is on record. */
export function namesOn(system: System, { process }: ObservedUse): string[] {
  return processNames(process, [SYSTEM_IDS[system]]);
}

function isOfKernel({ process }: ObservedUse): boolean {
  return process !== undefined && 'kernel' in process;
}
