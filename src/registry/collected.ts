import type { SoftwarePort } from './schema/software.ts';

const METRICS = /\bmetrics\b(?! (service|server|API))/i;
/** What people do there as well, so that the port is not the monitoring's alone. */
const BESIDES = /\b(web(socket)?|pages|admin\w*|loggers|profiling|debugging|requests)\b/i;

/** Whether a port serves metrics and nothing else: a machine fetches them, nobody looks at them. */
export function servesMetrics({ role, direction }: Pick<SoftwarePort, 'role' | 'direction'>): boolean {
  return direction === 'in' && METRICS.test(role) && !BESIDES.test(role);
}
