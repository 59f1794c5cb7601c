import { identifies } from '../../registry/merge/observedUses.ts';
import type { Port } from '../../registry/schema/port.ts';

/** How a port answers `curl`: in a scheme that a record states, or on a web page of which no record states the scheme. */
export type WebScheme = 'http' | 'https' | 'unstated';

/** The schemes in which a port answers, as far as the records of services and products say so; often none. */
export function webSchemes(port: Port): readonly WebScheme[] {
  const services = port.services.map(({ service }) => service).flatMap((name) => /^https?(?=$|-)/.exec(name) ?? []);
  const roles = port.uses
    .filter((use) => identifies(use) && use.status === 'current' && use.transports.includes('tcp'))
    .map(({ role }) => role);
  const stated = [...services, ...roles.flatMap(statedIn)].map((scheme) => scheme.toLowerCase());
  const schemes = (['http', 'https'] as const).filter((scheme) => stated.includes(scheme));
  if (schemes.length > 0) return schemes;
  return roles.some((role) => /\bweb (?:interface|console|page|administration|application|dashboard|app)/.test(role))
    ? ['unstated']
    : [];
}

/** What only sends its visitors on to HTTPS speaks HTTP itself, and an address is not said of the port. */
function statedIn(role: string): string[] {
  return role.replace(/\bredirect\w* to HTTPS\b/g, 'HTTP').match(/\bHTTPS?\b(?!:)/g) ?? [];
}
