import type { OperatingSystem } from '../registry/operatingSystems.ts';

/** The systems that commands are written for, in the order of the tabs. */
export const SYSTEMS = ['Linux', 'macOS', 'Windows'] as const;
export type System = (typeof SYSTEMS)[number];

/** The id of each system in records. */
export const SYSTEM_IDS = { Linux: 'linux', macOS: 'macos', Windows: 'windows' } as const satisfies Record<
  System,
  OperatingSystem
>;
