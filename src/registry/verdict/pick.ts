import { list, shortList, verb } from '../list.ts';
import { formatRange } from '../ranges.ts';
import type { PortFacts } from './evidence.ts';
import { NO_DOCUMENT, type VerdictRule } from './rule.ts';
import { productNames } from '../uses/order.ts';
import { isOutgoing, likelyProducts } from './users.ts';

/**
 * May an application choose this port as its own? The strictest reason is the answer: what the registry says, whose
 * port it is, then what browsers and operating systems do with the number.
 */
export const PICK_RULES: readonly VerdictRule[] = [
  {
    id: 'dynamic-port',
    when: 'It is a Dynamic Port.',
    says: 'No, not as a fixed port: it is for temporary use.',
    sources: ({ documents }) => [documents.rfc6335],
    answer: ({ status }) =>
      status === 'dynamic'
        ? {
            answer: 'no',
            short: 'No, not as a fixed port',
            reason:
              'IANA assigns no Dynamic Ports: they are for temporary use, and operating systems hand them to outgoing connections.',
          }
        : undefined,
  },
  {
    id: 'reserved',
    when: 'IANA has reserved it.',
    says: 'No.',
    sources: ({ documents }) => [documents.rfc6335],
    answer: ({ status }) =>
      status === 'reserved'
        ? {
            answer: 'no',
            short: 'No, IANA has reserved it',
            reason: 'A reserved port is not available for regular assignment.',
          }
        : undefined,
  },
  {
    id: 'system-port',
    when: 'It is a System Port without an assignment.',
    says: 'No: System Ports are given out by IETF Review or IESG Approval only.',
    sources: ({ documents, facets }) => [documents.iana, facets.privileged.source],
    answer: ({ rangeClass, status }) =>
      rangeClass === 'system' && status !== 'assigned'
        ? {
            answer: 'no',
            short: 'No, it is a System Port',
            reason:
              'System Ports are given out by IETF Review or IESG Approval only, and Linux asks for privileges to listen on them.',
          }
        : undefined,
  },
  {
    id: 'generic-service',
    when: "It is assigned to a service that programs of all makers speak, the reader's own too: HTTP, HTTPS.",
    says: 'For that service yes, for anything else no.',
    sources: ({ documents }) => [documents.iana],
    answer: (port) => {
      const { services } = port;
      if (port.status !== 'assigned' || services.length === 0 || !services.every(({ generic }) => generic)) {
        return undefined;
      }
      const owners = list(ownersOf(port));
      return {
        answer: 'depends',
        short: `For ${owners}, yes; for anything else, no`,
        reason: `Browsers and firewalls expect ${owners} here. One program of a machine can hold the port${speakersOf(port, ': ')}.`,
      };
    },
  },
  {
    id: 'service',
    when: 'It is assigned to a service that people know.',
    says: 'No, it belongs to that service.',
    sources: ({ documents }) => [documents.iana],
    answer: (port) => {
      if (port.status !== 'assigned' || port.services.length === 0) return undefined;
      const owners = ownersOf(port);
      const those = owners.length > 1 ? 'those services' : 'that service';
      return {
        answer: 'no',
        short: `No, it belongs to ${list(owners)}`,
        reason: `Other programs and firewalls expect ${those} here${speakersOf(port, ', and ')}.`,
      };
    },
  },
  {
    id: 'in-use',
    when: 'Software that is still made uses it.',
    says: 'No: wherever both run, they would collide; where it only connects out, firewalls and other programs know the number.',
    sources: NO_DOCUMENT,
    answer: (port) => {
      const current = port.uses.filter(({ status }) => status === 'current');
      if (current.length === 0) return undefined;
      return {
        answer: 'no',
        short: `No, it is used by ${holdersOf(port)}`,
        reason: isOutgoing(port)
          ? 'Firewalls and other programs know the number of its outgoing connections.'
          : 'Wherever both run, they would collide.',
        sources: current[0]?.sources.slice(0, 1) ?? [],
      };
    },
  },
  {
    id: 'registered-system-port',
    when: 'It is a System Port that IANA has assigned, and no current program is known to use it.',
    says: 'No: System Ports are for standard services, and Linux asks for privileges to listen on them.',
    sources: ({ documents, facets }) => [documents.iana, facets.privileged.source],
    answer: (port) => {
      if (port.status !== 'assigned' || port.rangeClass !== 'system') return undefined;
      return {
        answer: 'no',
        short: 'No, it is a registered System Port',
        reason: `IANA has assigned it to ${list(namesOf(port))}, though no ${port.uses.length > 0 ? 'current ' : ''}program that uses it is known here. Linux asks for privileges to listen on it.`,
      };
    },
  },
  {
    id: 'registered',
    when: 'It is a User Port that IANA has assigned, and no current program is known to use it.',
    says: 'Better not. On a network of your own nothing but the registration is known against it; for software that others install, choose another.',
    sources: ({ documents }) => [documents.iana],
    answer: (port) => {
      if (port.status !== 'assigned') return undefined;
      return {
        answer: 'depends',
        short: 'Better not: it is registered',
        reason: `IANA has assigned it to ${list(namesOf(port))}. On a network of your own nothing else is known against it${port.uses.length > 0 ? ' but old software' : ''}; for software that others install, choose another.`,
      };
    },
  },
  {
    id: 'set-aside',
    when: 'The registry keeps an entry for it without a service name.',
    says: 'Better not: old software may still use it.',
    sources: ({ documents }) => [documents.iana],
    answer: ({ status }) =>
      status === 'deregistered' || status === 'private-use' || status === 'other'
        ? {
            answer: 'depends',
            short: 'Better not: IANA has set it aside',
            reason: 'The registry keeps an entry for it, so old software may still use it.',
          }
        : undefined,
  },
  {
    id: 'reported',
    when: 'Use without an assignment was reported to IANA.',
    says: 'Better not.',
    sources: ({ documents }) => [documents.iana],
    answer: ({ reportedUses }) =>
      reportedUses.length > 0
        ? {
            answer: 'depends',
            short: 'Better not: use is reported',
            reason: 'IANA notes that it is in use without an assignment.',
          }
        : undefined,
  },
  {
    id: 'once-used',
    when: 'Only software that is no longer made used it.',
    says: 'Better not: some of it may still run.',
    sources: NO_DOCUMENT,
    answer: (port) =>
      port.uses[0]
        ? {
            answer: 'depends',
            short: `Better not: it was used by ${holdersOf(port)}`,
            reason: 'Some of the old software may still run.',
            sources: port.uses[0].sources.slice(0, 1),
          }
        : undefined,
  },
  {
    id: 'refused-by-browsers',
    when: 'Browsers refuse it.',
    says: 'Not for anything that a browser opens.',
    sources: ({ facets }) => [facets['blocked-by-browsers'].source],
    answer: ({ facets }) =>
      facets.includes('blocked-by-browsers')
        ? {
            answer: 'depends',
            short: 'Not for anything a browser opens',
            reason: 'Browsers refuse to connect to it.',
          }
        : undefined,
  },
  {
    id: 'ephemeral-on-linux',
    when: 'Linux hands it out to outgoing connections.',
    says: 'Not on Linux without a reservation.',
    sources: ({ facets }) => [facets['ephemeral-linux'].source],
    answer: ({ facets }) =>
      facets.includes('ephemeral-linux')
        ? {
            answer: 'depends',
            short: 'Not on Linux without a reservation',
            reason:
              'Linux may give it to an outgoing connection before your application starts; net.ipv4.ip_local_reserved_ports keeps it back.',
          }
        : undefined,
  },
  {
    id: 'nodeport',
    when: 'Kubernetes may hand it out as a NodePort.',
    says: 'Not on a Kubernetes node.',
    sources: ({ facets }) => [facets.nodeport.source],
    answer: ({ facets }) =>
      facets.includes('nodeport')
        ? {
            answer: 'depends',
            short: 'Not on a Kubernetes node',
            reason: 'Kubernetes may hand it out as a NodePort.',
          }
        : undefined,
  },
  {
    id: 'free',
    when: 'Nothing of this applies.',
    says: 'Yes, and make it configurable: absence of evidence is no promise.',
    sources: ({ documents }) => [documents.iana],
    answer: ({ ranges }) => ({
      answer: 'yes',
      short: 'Yes, and make it configurable',
      reason: `IANA has not assigned it, and no program is known to use it${exceptOfRanges(ranges)}. Neither is a promise: IANA may assign it to anyone who asks.`,
    }),
  },
];

/** Products that may take any port of a wide range, this one as well: `, but Ceph may, out of 6800-7300`. */
function exceptOfRanges(ranges: PortFacts['ranges']): string {
  const current = ranges.filter(({ status }) => status === 'current');
  const [first] = current;
  if (!first) return '';
  const others = new Set(current.map(({ software }) => software)).size - 1;
  return others === 0
    ? `, but ${first.product} may take it out of ${formatRange(first.range)}`
    : `, but ${first.product} or ${others === 1 ? 'another' : `${others} others`} may take it out of a wide range`;
}

/** What people call the services that they mean. */
function ownersOf({ services }: PortFacts): string[] {
  return [...new Set(services.map(({ title }) => title))];
}

/** `, and OpenSSH uses it`: the likely of those who speak the service, or nothing. */
function speakersOf({ uses }: PortFacts, before: string): string {
  const speakers = likelyProducts({ uses: uses.filter(({ status, protocol }) => status === 'current' && !protocol) });
  if (speakers.length === 0) return '';
  return `${before}${shortList(speakers, 2)} ${verb(speakers, 'uses', 'use')} it`;
}

/** The name that stands for each transport, that of the whole port first: 512 is `exec` on TCP and `comsat` on UDP. */
function namesOf({ primaryName, transports }: PortFacts): string[] {
  const leading = Object.values(transports).flatMap(({ status, names }) =>
    status === 'assigned' ? names.slice(0, 1) : [],
  );
  return [...new Set([...(primaryName ? [primaryName] : []), ...leading])];
}

/** `Redis`, `Redis and Ray`, `Flask, Docker Registry and others`. */
function holdersOf(port: PortFacts): string {
  const named = likelyProducts(port).slice(0, 2);
  const current = port.uses.filter(({ status }) => status === 'current');
  const all = productNames(current.length > 0 ? current : port.uses);
  return all.length <= 2 ? list(all) : `${named.join(', ')} and others`;
}
