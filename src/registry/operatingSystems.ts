/*
 * Apart from the schema of records: a page that needs the list in a browser must not load zod for it, which makes
 * functions from text, and that the policy of the site refuses.
 */

/** The systems for which a record has process names, in the order in which their firewalls are offered. */
export const OPERATING_SYSTEMS = ['linux', 'windows', 'macos'] as const;
export type OperatingSystem = (typeof OPERATING_SYSTEMS)[number];
