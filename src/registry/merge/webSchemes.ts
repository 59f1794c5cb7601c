import { likelyUses, productNames } from '../uses/order.ts';
import type { Port, WebScheme } from '../schema/port.ts';

/**
 * The schemes in which a port answers, as far as the records of its services and of the products that a reader most
 * likely means say so; often none. A program that hardly anybody runs makes no web page of Redis' port.
 */
export function webSchemes({
  services,
  otherServices,
  uses,
}: Pick<Port, 'services' | 'otherServices' | 'uses'>): WebScheme[] {
  const named = [...services, ...otherServices]
    .map(({ service }) => service)
    .flatMap((name) => /^https?(?=$|-(?!rpc-))/.exec(name) ?? []);
  const roles = likelyOverTcp(uses).map(({ role }) => role);
  const stated = [...named, ...roles.flatMap(statedIn)].map((scheme) => scheme.toLowerCase());
  const schemes = (['http', 'https'] as const).filter((scheme) => stated.includes(scheme));
  if (schemes.length > 0) return schemes;
  return roles.some((role) => WEB_PAGE.test(role)) ? ['unstated'] : [];
}

/** The likely products that answer a browser, though they do not speak the service of the port: Varnish on Geneve's. */
export function webBesideService({ services, uses }: Pick<Port, 'services' | 'uses'>): string[] {
  if (services.length === 0) return [];
  const web = likelyOverTcp(uses).filter(({ role }) => statedIn(role).length > 0 || WEB_PAGE.test(role));
  return web.every(({ protocol }) => protocol) ? productNames(web) : [];
}

function likelyOverTcp(uses: Port['uses']): Port['uses'] {
  return likelyUses(uses).filter((use) => use.status === 'current' && use.transports.includes('tcp'));
}

const WEB_PAGE =
  /\bweb (?:interface|console|page|site|administration|application|dashboard|app)|\b(?:development|preview) server\b|\bin (?:the|a) browser\b|\b(?:administration|router) console\b|\badmin panel\b|\bstatistics page\b|\b(?:captive|user) portal\b|^(?:the )?dashboard\b(?! server)/;

/**
 * What only sends its visitors on to HTTPS speaks HTTP itself, an address is not said of the port, and the RPC of Windows
 * over HTTP (ncacn_http) is nothing that a browser understands.
 */
function statedIn(role: string): string[] {
  return (
    role
      .replace(/\bredirect\w* to HTTPS\b/g, 'HTTP')
      .replace(/(?<!-)\bRPC over HTTPS?\b/g, '')
      .match(/\bHTTPS?\b(?!:)/g) ?? []
  );
}
