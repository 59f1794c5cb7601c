import { z } from 'astro/zod';
import { HttpUrl, Line, Transport, WrittenPorts } from './primitives.ts';
import { SourceKeys, Sources } from './source.ts';

/** What a product is for: the shelf it stands on in the list of software. */
export const SOFTWARE_KINDS = {
  'operating-system': 'Operating systems',
  'remote-access': 'Remote access',
  mail: 'Mail',
  web: 'Web servers and proxies',
  database: 'Databases',
  messaging: 'Queues and messaging',
  search: 'Search and analytics',
  monitoring: 'Monitoring and logging',
  container: 'Containers and orchestration',
  virtualisation: 'Virtualisation',
  storage: 'Storage, file sharing and backup',
  directory: 'Directory and identity',
  vpn: 'VPN and tunnels',
  network: 'Names, time and networking',
  printing: 'Printing',
  media: 'Media and home servers',
  iot: 'Smart home and IoT',
  industrial: 'Industrial protocols',
  voice: 'Telephony and chat',
  development: 'Developer tools and runtimes',
  'machine-learning': 'Machine learning',
  'version-control': 'Version control and CI',
  'peer-to-peer': 'Peer-to-peer and blockchain',
  game: 'Games',
  'network-gear': 'Network gear and its management',
  security: 'Security tools',
  licensing: 'Licence managers',
} as const;
export const SoftwareKind = z.enum(Object.keys(SOFTWARE_KINDS) as [keyof typeof SOFTWARE_KINDS]);

/** How far a service may be reachable, from the closest to the widest. */
export const EXPOSURES = ['this-machine', 'trusted-network', 'internet'] as const;

/** Where a port is changed, as the product documents it. */
export const Configuration = z.strictObject({
  /** The file, screen or command in which the setting stands: `/etc/redis/redis.conf`, `ollama serve`. */
  where: Line.max(120),
  /** The key, flag or variable itself: `port 6379`, `--port`, `OLLAMA_HOST`. */
  setting: Line.max(160),
});

/** One port (or range) on which a product listens. */
export const SoftwarePort = z.strictObject({
  port: WrittenPorts,
  /** One transport or several; always read as a list. */
  transport: z.union([Transport, z.array(Transport).min(1)], 'expected tcp, udp, sctp or dccp, or a list of them').transform((transport) => [transport].flat()),
  /** What the port does for the product, in a few words that follow "used for": "client connections". */
  role: Line.max(90),
  /** Whether the product uses this port unless told otherwise. */
  default: z.boolean(),
  /** `legacy`: only old releases, or a feature that its makers have given up. */
  status: z.enum(['current', 'legacy']),
  configure: z.array(Configuration).min(1).optional(),
  /** The name under which tools list the program, where it does not say whose it is: `ControlCe`. */
  process: Line.max(40).optional(),
  /** What people call just this port ("k8s api"), for search. */
  aliases: z.array(Line.max(40)).optional(),
  /** One sentence that a reader needs, and that fits nowhere else. */
  note: Line.max(240).optional(),
  source: SourceKeys,
});
export type SoftwarePort = z.infer<typeof SoftwarePort>;

/** How far the product's port may be reachable, and why. */
export const Exposure = z.strictObject({
  ports: z.array(WrittenPorts).min(1),
  advice: z.enum(EXPOSURES),
  /** One sentence: no authentication by default, cleartext, amplification, a CVE by number. */
  reason: Line.max(240),
  source: SourceKeys,
});
export type Exposure = z.infer<typeof Exposure>;

/** `content/software/<id>.yaml`: one product, its ports and how we know. */
export const SoftwareFile = z.strictObject({
  name: Line.max(60),
  kind: SoftwareKind,
  homepage: HttpUrl,
  /** One sentence that says what the product is. */
  summary: Line.min(20).max(200),
  /** What else people call it, in lower case: abbreviations, former names, usual spellings. */
  aliases: z.array(Line.max(40)).default([]),
  /** The first entry is the port that people mean when they say the product's name. */
  ports: z.array(SoftwarePort).min(1),
  exposure: z.array(Exposure).default([]),
  sources: Sources,
});

/** A product, with the id that its file name gives it. */
export type Software = z.infer<typeof SoftwareFile> & { id: string };
