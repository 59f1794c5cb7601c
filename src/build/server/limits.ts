import type { ServerOptions } from 'node:http';

/**
 * What one connection may take. A search for 15 KB of text has an address of up to 45 KB, percent-encoded, where Node's
 * own limit on all headers together is 16 KB. Times are in milliseconds.
 */
export const SERVER_LIMITS = {
  maxHeaderSize: 64 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 2_000,
} as const satisfies ServerOptions;

/** A connection on which nothing moves for so long is ended: a reader who takes nothing holds a file open. */
export const IDLE = 60_000;

/** Files that are open besides connections and what they send: the program, its packages, the votes. */
const OTHER_FILES = 60;

/**
 * How many connections a process may have, so that each can have one file open as well: more than the system allows
 * would leave no file to serve. Undefined where the system has no such limit, or does not report it.
 */
export function mostConnections(): number | undefined {
  // The report would else look up the names of all connections.
  Object.assign(process.report, { excludeNetwork: true });
  const { userLimits } = process.report.getReport() as { userLimits?: { open_files?: { soft: number | string } } };
  const files = Number(userLimits?.open_files?.soft);
  return Number.isFinite(files) ? Math.max(8, Math.floor((files - OTHER_FILES) / 2)) : undefined;
}
