import { canListen } from '../../registry/ranges.ts';
import type { Port } from '../../registry/schema/port.ts';
import type { Transport } from '../../registry/schema/primitives.ts';
import type { Command } from './command.ts';
import { openings } from './firewall.ts';

/** How to reach a port inside a container. */
export interface ContainerForms {
  /** Commands for a shell. `IMAGE` and `NAME` stand for an image and a Service. */
  shell: Command[];
  /** Parts of a manifest for Kubernetes: of a container, and of a Service. */
  container: string;
  service: string;
}

/**
 * What Docker publishes without an address can be reached from everywhere, and no rule of ufw changes that
 * (docs.docker.com, "Port publishing and mapping" and "Packet filtering and firewalls").
 *
 * @returns the forms for Docker and Kubernetes, or nothing where neither knows the port's transports; neither has a port 0
 */
export function containerForms(port: Port): ContainerForms | undefined {
  // Kubernetes' `protocol` is TCP, UDP or SCTP, and so is Docker's.
  const transports = port.transportsInUse.filter((transport) => transport !== 'dccp');
  if (!canListen(port) || transports.length === 0) return undefined;
  const { number } = port;
  return {
    shell: [
      {
        caption: 'For this machine only',
        command: `docker run ${published(`127.0.0.1:${number}:${number}`, transports)} IMAGE`,
      },
      ...(openings(port).length > 0
        ? [
            {
              caption: 'For every machine, past ufw and firewalld',
              command: `docker run ${published(`${number}:${number}`, transports)} IMAGE`,
            },
          ]
        : []),
      ...forwarded(port, transports),
    ],
    container: manifest(transports, (transport) => [
      `containerPort: ${number}`,
      `protocol: ${transport.toUpperCase()}`,
    ]),
    service: manifest(transports, (transport) => [
      // Several ports of a Service need names.
      ...(transports.length > 1 ? [`name: ${transport}`] : []),
      `port: ${number}`,
      `protocol: ${transport.toUpperCase()}`,
    ]),
  };
}

function published(mapping: string, transports: readonly Transport[]): string {
  return transports.map((transport) => `-p ${mapping}${transport === 'tcp' ? '' : `/${transport}`}`).join(' ');
}

/** Only TCP is forwarded (kubernetes.io, "Use Port Forwarding"). Below 1024 a free port at this end needs no root. */
function forwarded({ number, facets }: Port, transports: readonly Transport[]): Command[] {
  if (!transports.includes('tcp')) return [];
  const local = facets.includes('privileged') ? '' : number;
  return [
    {
      caption: 'From a cluster to this machine',
      command: `kubectl port-forward service/NAME ${local}:${number}`,
    },
  ];
}

function manifest(transports: readonly Transport[], fields: (transport: Transport) => string[]): string {
  return ['ports:', ...transports.map((transport) => `  - ${fields(transport).join('\n    ')}`)].join('\n');
}
