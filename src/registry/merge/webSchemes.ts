import type { Port, WebScheme } from '../schema/port.ts';

/** The schemes in which a port answers, as far as the records of services and products say so; often none. */
export function webSchemes({ services, uses }: Pick<Port, 'services' | 'uses'>): WebScheme[] {
  const named = services.map(({ service }) => service).flatMap((name) => /^https?(?=$|-)/.exec(name) ?? []);
  const roles = uses
    .filter((use) => use.status === 'current' && use.transports.includes('tcp'))
    .map(({ role }) => role);
  const stated = [...named, ...roles.flatMap(statedIn)].map((scheme) => scheme.toLowerCase());
  const schemes = (['http', 'https'] as const).filter((scheme) => stated.includes(scheme));
  if (schemes.length > 0) return schemes;
  return roles.some((role) => WEB_PAGE.test(role)) ? ['unstated'] : [];
}

const WEB_PAGE = /\bweb (?:interface|console|page|administration|application|dashboard|app)/;

/** What only sends its visitors on to HTTPS speaks HTTP itself, and an address is not said of the port. */
function statedIn(role: string): string[] {
  return role.replace(/\bredirect\w* to HTTPS\b/g, 'HTTP').match(/\bHTTPS?\b(?!:)/g) ?? [];
}
