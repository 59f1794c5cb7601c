import type { Samples } from '../format.ts';
import { CONTAINER_SAMPLES } from './containers.ts';
import { PACKET_SAMPLES } from './packets.ts';
import { PROCESS_SAMPLES } from './processes.ts';
import { REPLY_SAMPLES } from './replies.ts';
import { RUNTIME_SAMPLES } from './runtimes.ts';
import { KUBERNETES_SAMPLES } from './kubernetes.ts';
import { RULE_SAMPLES } from './rules.ts';
import { SCAN_SAMPLES } from './scans.ts';
import { SERVICE_LOG_SAMPLES } from './serviceLogs.ts';
import { SETTING_SAMPLES } from './settings.ts';
import { SOCKET_SAMPLES } from './sockets.ts';
import { TRYING_SAMPLES } from './trying.ts';
import { WINDOWS_SAMPLES } from './windows.ts';

/** A line of each format, as its tool writes it. Not part of the reader, so that a browser need not load it. */
export const SAMPLES: Samples = {
  ...SOCKET_SAMPLES,
  ...WINDOWS_SAMPLES,
  ...SCAN_SAMPLES,
  ...CONTAINER_SAMPLES,
  ...KUBERNETES_SAMPLES,
  ...PACKET_SAMPLES,
  ...SERVICE_LOG_SAMPLES,
  ...REPLY_SAMPLES,
  ...PROCESS_SAMPLES,
  ...RULE_SAMPLES,
  ...RUNTIME_SAMPLES,
  ...TRYING_SAMPLES,
  ...SETTING_SAMPLES,
};
