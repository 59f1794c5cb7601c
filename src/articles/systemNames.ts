import type { OperatingSystem } from '../registry/operatingSystems.ts';

/** The systems that commands are written for, in the order of the tabs. */
export const SYSTEMS = ['Linux', 'macOS', 'Windows'] as const;
export type System = (typeof SYSTEMS)[number];

/** Under which name a record tells of a system. */
export const SYSTEM_IDS = { Linux: 'linux', macOS: 'macos', Windows: 'windows' } as const satisfies Record<
  System,
  OperatingSystem
>;
