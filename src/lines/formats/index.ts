import { withReader } from '../format.ts';
import type { FormatReader } from '../read.ts';
import { CONTAINERS } from './containers.ts';
import { PACKETS } from './packets.ts';
import { PROCESSES } from './processes.ts';
import { REPLIES } from './replies.ts';
import { RUNTIMES } from './runtimes.ts';
import { KUBERNETES } from './kubernetes.ts';
import { RULE_FORMATS } from './rules.ts';
import { SCANS } from './scans.ts';
import { SERVICE_LOGS } from './serviceLogs.ts';
import { SETTINGS } from './settings.ts';
import { SOCKETS } from './sockets.ts';
import { TRYING } from './trying.ts';
import { WINDOWS } from './windows.ts';

/**
 * All formats, in the order in which they are tried: the first that reads a line has it. Those with the most telling
 * signs come first, those that many lines could have (a key and a value) last.
 */
export const FORMATS: readonly FormatReader[] = [
  ...SOCKETS,
  ...WINDOWS,
  ...SCANS,
  ...CONTAINERS,
  ...KUBERNETES,
  ...PACKETS,
  ...RUNTIMES,
  ...SERVICE_LOGS,
  ...REPLIES,
  ...PROCESSES,
  ...RULE_FORMATS,
  ...TRYING,
  ...SETTINGS,
].map(withReader);
