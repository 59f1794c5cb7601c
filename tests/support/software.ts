import type { KnownService, ObservedUse } from '../../src/registry/schema/port.ts';
import type { Service } from '../../src/registry/schema/service.ts';
import type { Software, SoftwarePort } from '../../src/registry/schema/software.ts';
import { source } from './source.ts';

/** A port on which a product listens, as its record has it. */
export function softwarePort(start: number, changes: Partial<SoftwarePort> = {}): SoftwarePort {
  return {
    port: { start, end: start },
    transport: ['tcp'],
    role: 'client connections',
    default: true,
    status: 'current',
    source: ['manual'],
    ...changes,
  };
}

/** The record of a product that listens on 4321/tcp, changed where a test wants it. */
export function software(changes: Partial<Software> = {}): Software {
  return {
    id: 'widget-server',
    name: 'Widget Server',
    kind: 'database',
    homepage: 'https://example.org/',
    summary: 'A server that keeps widgets.',
    aliases: [],
    ports: [softwarePort(4321)],
    exposure: [],
    sources: { manual: source('Manual') },
    ...changes,
  };
}

/** What a product does on one port, after the merge. */
export function use(product: string, changes: Partial<ObservedUse> = {}): ObservedUse {
  return {
    software: product.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    product,
    kind: 'database',
    main: true,
    summary: `What ${product} is, in one sentence.`,
    range: { start: 4321, end: 4321 },
    transports: ['tcp'],
    role: 'client connections',
    others: [],
    default: true,
    status: 'current',
    configure: [],
    aliases: [],
    platform: ['linux', 'windows', 'macos'],
    sources: [source(`Manual of ${product}`)],
    ...changes,
  };
}

/** The record of the service `widget` on 4321, changed where a test wants it. */
export function service(changes: Partial<Service> = {}): Service {
  return {
    id: 'widget',
    title: 'Widget',
    service: 'widget',
    ports: [4321],
    summary: 'Fetches widgets from a server.',
    aliases: [],
    references: [],
    leads: true,
    source: ['rfc'],
    sources: { rfc: source('RFC of Widget', { kind: 'standard' }) },
    ...changes,
  };
}

/** The same service as a port knows it, after the merge. */
export function knownService(changes: Partial<KnownService> = {}): KnownService {
  const { id, title, service: name, summary, aliases, references, sources } = service();
  return { id, title, service: name, summary, aliases, references, sources: Object.values(sources), ...changes };
}
