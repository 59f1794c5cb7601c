import { mergePorts } from '../../src/registry/merge/mergePorts.ts';
import type { Archetype, Port } from '../../src/registry/schema/port.ts';
import { row, rows, unnamed } from '../support/assignment.ts';
import { evidence } from '../support/evidence.ts';
import { service, software, softwarePort } from '../support/software.ts';
import { source } from '../support/source.ts';

/** A small registry that never changes: what it takes for one article of each kind, and their neighbours. */
const ASSIGNMENTS = [
  ...rows(1, 'tcpmux', { description: 'TCP Port Service Multiplexer' }),
  unnamed({ start: 2, end: 3 }, 'reserved', { description: 'Reserved' }),
  ...rows(5, 'rje', { description: 'Remote Job Entry' }),
  row({ ports: 512, name: 'exec', description: 'remote process execution' }),
  row({ ports: 512, name: 'comsat', transport: 'udp', description: '' }),
  row({
    ports: 512,
    name: 'biff',
    transport: 'udp',
    description: 'used by mail system to notify users',
    notes: 'alias',
    aliasOf: 'comsat',
  }),
  unnamed(585, 'deregistered', { description: 'De-registered' }),
  ...rows(953, 'rndc', { description: 'BIND9 remote name daemon controller' }),
  ...rows(989, 'ftps-data', { description: 'ftp protocol, data, over TLS/SSL' }),
  unnamed({ start: 1023, end: 1024 }, 'reserved', { description: 'Reserved' }),
  ...rows(1883, 'mqtt', { description: 'Message Queuing Telemetry Transport Protocol' }),
  ...rows(8883, 'secure-mqtt', { description: 'Secure MQTT' }),
  ...rows(2987, 'identify', { description: 'identify' }),
  ...rows(2988, 'hippad', {
    description: 'HIPPA Reporting Protocol',
    assignees: ['William_Randolph_Roy_2'],
    registered: '2004-11-09',
    references: [{ kind: 'rfc', number: 9999, section: 'Section 6.1' }],
  }),
  ...rows(2989, 'zarkov', { description: 'ZARKOV Intelligent Agent Communication' }),
  ...rows(4313, 'perrla', { description: 'PERRLA User Services' }),
  ...rows(4320, 'fdt-rcatp', { description: 'FDT Remote Categorization Protocol' }),
  ...rows({ start: 6000, end: 6063 }, 'x11', {
    description: 'X Window System',
    assignees: ['Stephen_Gildea'],
    unauthorizedUse: { text: 'Known Unauthorized Use on port 6003', ports: [6003] },
  }),
  ...rows(28010, 'gruber-cashreg', { description: 'Gruber cash registry protocol' }),
  unnamed({ start: 28011, end: 28079 }, 'unassigned', {
    description: 'Unassigned',
    unauthorizedUse: { text: 'Unauthorized Use Known on ports 28017, 28018 and 28019', ports: [28017, 28018, 28019] },
  }),
  ...rows(28080, 'thor-engine', { description: 'thor/server - ML engine' }),
];

const SERVICES = [
  service({
    id: 'mqtt',
    title: 'MQTT',
    service: 'mqtt',
    ports: [1883],
    summary: 'Carries short messages between devices through a broker.',
    references: [{ relation: 'specifies', rfc: 9998, title: 'An Older MQTT', year: 2019, obsoletedBy: [9999] }],
    source: ['standard'],
    sources: { standard: source('MQTT Version 5.0', { kind: 'standard' }) },
  }),
];

const SOFTWARE = [
  software({
    id: 'mosquitto',
    name: 'Mosquitto',
    kind: 'messaging',
    summary: 'A broker for MQTT.',
    ports: [
      softwarePort(1883, {
        role: 'clients without encryption',
        configure: [
          { where: 'mosquitto.conf', setting: 'listener 1883' },
          { where: 'mosquitto', setting: '-p 1883' },
        ],
        note: 'Answers only this machine until a listener is set.',
      }),
    ],
    exposure: [
      {
        ports: [{ start: 1883, end: 1883 }],
        advice: 'trusted-network',
        reason: 'Messages and passwords cross the network in clear text.',
        source: ['manual'],
      },
    ],
    sources: { manual: source('Mosquitto manual') },
  }),
  software({
    id: 'lustre',
    name: 'Lustre',
    kind: 'storage',
    summary: 'A parallel file system.',
    ports: [
      softwarePort(988, {
        role: 'LNet connections over TCP',
        configure: [{ where: 'options of the kernel module lnet', setting: 'accept_port=988' }],
      }),
    ],
    sources: { manual: source('Lustre manual') },
  }),
  software({
    id: 'netinfo',
    name: 'NetInfo',
    kind: 'directory',
    summary: 'The directory of early Mac OS X.',
    ports: [
      softwarePort(600, {
        port: { start: 600, end: 1023 },
        transport: ['tcp', 'udp'],
        role: 'shared domains over RPC',
        status: 'legacy',
      }),
    ],
    sources: { manual: source('NetInfo help') },
  }),
];

const STORY = {
  sources: { acceptor: source('acceptor.c') },
  body: '### Lustre\n\nEach node runs an acceptor, which waits for connections on 988.[^acceptor]',
};

const PORTS: Record<Archetype, number> = {
  'assigned-split': 512,
  'assigned-known': 1883,
  'assigned-block': 6003,
  'assigned-silent': 2988,
  reserved: 3,
  'set-aside': 585,
  occupied: 988,
  reported: 28018,
  'bare-unassigned': 4317,
  'bare-dynamic': 61000,
};

/** One port of each archetype, made of facts that never change. */
export function goldenPorts(): Map<Archetype, Port> {
  const ports = mergePorts({
    assignments: ASSIGNMENTS,
    services: SERVICES,
    software: SOFTWARE,
    stories: new Map([[988, STORY]]),
    twins: { also: [], never: [] },
    snapshot: {
      registry: '-',
      licence: '-',
      asOf: { assignments: '2026-08', metadata: '2014-07' },
      note: '-',
      sha256: '-',
      rows: 1,
      sources: [],
      patches: [],
    },
    changes: [],
    ...evidence,
  });
  return new Map(Object.entries(PORTS).map(([archetype, number]) => [archetype as Archetype, ports[number] as Port]));
}
