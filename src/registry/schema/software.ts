import { z } from 'astro/zod';
import { EXPOSURES } from '../exposures.ts';
import { OPERATING_SYSTEMS } from '../operatingSystems.ts';
import { PORT_COUNT } from '../ranges.ts';
import { noneFits } from './messages.ts';
import { HttpUrl, OneLine, PortRange, Slug, Transport, Transports, WrittenPorts } from './primitives.ts';
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
export type SoftwareKind = z.infer<typeof SoftwareKind>;

/** What a record can say of exposure. `none-given`: the product's documents were read for it and give no advice. */
export const Advice = z.enum([...EXPOSURES, 'none-given']);

/**
 * How likely a reader means this product, by criteria that CONTRIBUTING gives: 1 comes with an operating system or a
 * router; 2 is what most working developers, administrators or households would name first; 3 is established in its
 * field. All others have none.
 */
export const Prominence = z.union(
  [z.literal(1), z.literal(2), z.literal(3)],
  'no prominence → 1, 2 or 3, or no such field',
);
export type Prominence = z.infer<typeof Prominence>;

/** Who opens the connection, seen from the machine on which the product runs. */
export const DIRECTIONS = ['in', 'out', 'between'] as const;

/**
 * Who should be able to reach a port, from the widest circle to the closest. `nodes` are machines that call it of
 * themselves: others of its cluster, agents, a server that collects metrics.
 */
export const AUDIENCES = ['anyone', 'clients', 'nodes', 'administrators', 'this-machine'] as const;

/**
 * Where a port can be reached by default, where that is not at all addresses of the machine:
 * from the machine alone, or from inside its container alone, which is published under another number.
 */
export const ADDRESSES = ['loopback', 'container'] as const;

/**
 * On what a product runs, where the names of its processes do not show it: systems, the most usual first; `device` for
 * what has a system of its own, on which nobody sets up another firewall (a camera, a printer, a router, an appliance);
 * `cluster` for what runs in pods of Kubernetes, whose ports are not the machine's.
 */
export const Platform = z.union(
  [z.enum(['device', 'cluster']), z.array(z.enum(OPERATING_SYSTEMS)).min(1).max(OPERATING_SYSTEMS.length)],
  'nothing on which it could run → device, cluster, or a list of linux, windows and macos, the most usual first',
);
export type Platform = z.infer<typeof Platform>;

/** Where a port is changed, as the product documents it. */
export const Configuration = z.strictObject({
  where: OneLine.max(120).describe(
    'The file, screen or command in which the setting stands: `/etc/redis/redis.conf`, `my.cnf, under [mysqld]`.',
  ),
  setting: OneLine.max(160).describe(
    'The line, flag or variable itself, ready to be pasted, with `{port}` where the number goes: `port {port}`, `--port {port}`. On a screen it is the label of the field, without `{port}`.',
  ),
  turnsOff: z
    .literal(true)
    .optional()
    .describe('`true`: it takes no other number, it turns the port off (`DNSStubListener=no`).'),
});

/** Under which names tools list the program (`ps`, `ss`, Task Manager, `lsof`), or that the kernel holds the socket. */
export const Process = z.union([
  z.strictObject({ kernel: z.literal(true) }),
  z
    .strictObject({
      linux: z.array(OneLine.max(40)),
      macos: z.array(OneLine.max(40)),
      windows: z.array(OneLine.max(40)),
    })
    .partial(),
]);
export type Process = z.infer<typeof Process>;

const MOST_NAMES = { items: 12, characters: 40 };

const ProcessName = OneLine.max(MOST_NAMES.characters);

const WrittenNames = z
  .union([ProcessName, z.array(ProcessName).min(1).max(MOST_NAMES.items)], {
    error: noneFits(MOST_NAMES, 'no name of a process → a name, or a list of at most 12'),
  })
  .transform((names) => [names].flat());

/** The same as a record writes it: one name or several for all systems, names for each, or `kernel`. */
const WrittenProcess = z.union(
  [
    z.literal('kernel').transform((): Process => ({ kernel: true })),
    WrittenNames.transform((names): Process => ({ linux: names, macos: names, windows: names })),
    z
      .strictObject({ linux: WrittenNames, macos: WrittenNames, windows: WrittenNames })
      .partial()
      .refine((names) => Object.keys(names).length > 0, 'nothing stands here → linux, macos or windows'),
  ],
  {
    error: noneFits(
      MOST_NAMES,
      'no name of a process → a name, a list of names, kernel, or names by linux, macos and windows',
    ),
  },
);

/** What else people call a thing, in lower case: abbreviations, former names, usual spellings. */
export const Aliases = z.array(OneLine.max(40)).max(30);

/** One port (or range) on which a product listens. */
export const SoftwarePort = z.strictObject({
  port: WrittenPorts.describe('A port such as 988, or a range such as "1018-1023".'),
  transport: Transports.describe('One transport, or a list such as [tcp, udp].'),
  role: OneLine.max(90).describe(
    'What the port does for the product, in a few words that follow "used for": "client connections".',
  ),
  default: z.boolean().describe('Whether the product uses this port unless told otherwise.'),
  status: z
    .enum(['current', 'legacy'])
    .describe('`legacy`: only old releases, or a feature that its makers have given up.'),
  configure: z.array(Configuration).min(1).max(10).optional(),
  direction: z
    .enum(DIRECTIONS)
    .optional()
    .describe(
      'Who opens the connection: `in` (the product listens), `out` (it asks outward), `between` (its nodes, both ways).',
    ),
  from: z.enum(AUDIENCES).optional().describe('Who should reach it. For `out`, who asks.'),
  address: z
    .enum(ADDRESSES)
    .optional()
    .describe(
      '`loopback`: unless told otherwise only the machine itself can connect. `container`: the number is there only inside its container, and the host has another. Absent: nothing is known, or all addresses.',
    ),
  protocol: z
    .literal('other')
    .optional()
    .describe(
      '`other`: the port belongs to a service that readers know, and the product speaks something else there (Kvrocks on a port of IRC).',
    ),
  process: WrittenProcess.optional().describe(
    "Where this port is held by another process than the product's other ports.",
  ),
  prominence: z
    .union([Prominence, z.literal('none')], 'no prominence → 1, 2, 3 or none')
    .optional()
    .describe(
      'Where the product is better or less well known on this port than elsewhere; `none`: not known for it at all.',
    ),
  aliases: Aliases.optional().describe('What people call just this port ("k8s api"), for search.'),
  note: OneLine.max(240).optional().describe('One sentence that a reader needs, and that fits nowhere else.'),
  source: SourceKeys.describe('A key of `sources`, or a list of them: where this entry was read.'),
});
export type SoftwarePort = z.infer<typeof SoftwarePort>;

/** How far the product's port may be reachable, and why. */
export const Exposure = z.strictObject({
  ports: z.array(WrittenPorts).min(1).max(100),
  advice: Advice,
  reason: OneLine.max(240).describe(
    'One sentence: no authentication by default, cleartext, amplification, a CVE by number.',
  ),
  source: SourceKeys,
});
export type Exposure = z.infer<typeof Exposure>;

/** How many ports the entries of a record name together. Each of them is a line on a page. */
function sizeOf(ports: readonly SoftwarePort[]): number {
  return ports.reduce((sum, { port }) => sum + port.end - port.start + 1, 0);
}

function tooWide({ input }: { input?: unknown }): string {
  return `${sizeOf(input as SoftwarePort[])} ports in all (limit ${PORT_COUNT}) → name the ports that the product uses by default`;
}

/** `content/software/<id>.yaml`: one product, its ports and how we know. */
export const SoftwareFile = z.strictObject({
  name: OneLine.max(60).describe('The name, as its makers write it.'),
  kind: SoftwareKind.describe('The shelf on which it stands in the list of software.'),
  homepage: HttpUrl.describe("The address of its makers' page, over https."),
  summary: OneLine.min(20).max(200).describe('One sentence that says what the product is.'),
  aliases: Aliases.default([]).describe(
    'What else people call it, in lower case: abbreviations, former names, usual spellings.',
  ),
  prominence: Prominence.optional().describe(
    'How well known it is, by the criteria in CONTRIBUTING: 1 comes with a system, 2 is named first, 3 is established.',
  ),
  attack: z
    .literal(true)
    .optional()
    .describe(
      'Made to attack systems, or to rehearse it. Such a tool has no prominence, and the search never offers it for a typo.',
    ),
  process: WrittenProcess.optional().describe(
    'Under which name ps, ss, Task Manager and lsof list it: a name, a list, names by linux, macos and windows, or kernel.',
  ),
  platform: Platform.optional().describe(
    'On what it runs, where the names of its processes do not show it: `device` for what has a system of its own (a camera, a printer, a router, an appliance), `cluster` for what runs in pods of Kubernetes, or a list of linux, windows and macos, the most usual first.',
  ),
  ports: z
    .array(SoftwarePort)
    .min(1)
    .max(100)
    .refine((ports) => sizeOf(ports) <= PORT_COUNT, { error: tooWide })
    .describe("The first entry is the port that people mean when they say the product's name."),
  exposure: z.array(Exposure).max(50).default([]),
  sources: Sources,
});

/** A product, with the id that its file name gives it. */
export type Software = z.infer<typeof SoftwareFile> & { id: string };

/** The same as it is read: ranges, lists, and no shorter ways to write them. What programs get. */
export const PublishedSoftwareFacts = SoftwareFile.extend({
  id: Slug,
  process: Process.optional(),
  ports: z.array(
    SoftwarePort.extend({
      port: PortRange,
      transport: z.array(Transport).min(1),
      process: Process.optional(),
      source: z.array(OneLine),
    }),
  ),
  exposure: z.array(Exposure.extend({ ports: z.array(PortRange), source: z.array(OneLine) })),
});
