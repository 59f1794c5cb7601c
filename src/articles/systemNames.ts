/** The systems that commands are written for, in the order of the tabs. */
export const SYSTEMS = ['Linux', 'macOS', 'Windows'] as const;
export type System = (typeof SYSTEMS)[number];
