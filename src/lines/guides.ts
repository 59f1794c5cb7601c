import type { LineError, Reading } from './reading.ts';
import { isOfListener } from './errors.ts';

/** The guide that answers a line without a port: its path from the root of the site. */
export function guideFor({ error, kind, portless }: Pick<Reading, 'error' | 'kind' | 'portless'>): string | undefined {
  if (error) return guideForError(error);
  return portless || kind === 'blocked' || kind === 'allowed' ? '/guides/reading-a-firewall-log/' : undefined;
}

function guideForError(error: LineError): string {
  if (error === 'unsafe-port') return '/guides/browser-blocked-ports/';
  return isOfListener(error) ? '/guides/address-already-in-use/' : '/guides/cannot-connect/';
}
