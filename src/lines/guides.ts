import type { LineError, Reading } from './reading.ts';
import { isOfListener } from './errors.ts';

type Guided = Pick<Reading, 'error' | 'kind' | 'portless'> & Partial<Pick<Reading, 'format'>>;

/** Formats in which a service logs accepted and refused logins. */
const OF_SERVICES = /^(?:sshd|fail2ban|service log|xinetd)$/;

/** The guide that answers a line without a port: its path from the root of the site. */
export function guideFor({ error, kind, portless, format = '' }: Guided): string | undefined {
  if (error) return guideForError(error);
  const isOfFirewall = (kind === 'blocked' || kind === 'allowed') && !OF_SERVICES.test(format);
  if (isOfFirewall) return '/guides/reading-a-firewall-log/';
  return portless ? '/guides/protocols-without-ports/' : undefined;
}

function guideForError(error: LineError): string {
  if (error === 'unsafe-port') return '/guides/browser-blocked-ports/';
  return isOfListener(error) ? '/guides/address-already-in-use/' : '/guides/cannot-connect/';
}
