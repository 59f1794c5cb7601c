import { identifies } from '../merge/observedUses.ts';
import type { Answer, ObservedUse } from '../schema/port.ts';
import type { Evidence, PortFacts } from './evidence.ts';

/** A reason for or against choosing a port; the first that applies is the answer. */
type Rule = (port: PortFacts, evidence: Evidence) => Omit<Answer, 'question'> | undefined;

/**
 * May an application choose this port as its own? The strictest reason is the answer: what the registry says, then
 * what is known to listen there, then what browsers and operating systems do with the number.
 */
export function pick(port: PortFacts, evidence: Evidence): Answer {
  const found = RULES.map((rule) => rule(port, evidence)).find((answer) => answer !== undefined);
  return { question: 'pick', ...(found ?? free(evidence)) };
}

const dynamic: Rule = ({ status }, { rules }) =>
  status === 'dynamic'
    ? {
        answer: 'no',
        short: 'No, not as a fixed port',
        reason:
          'IANA assigns no Dynamic Ports: they are for temporary use, and operating systems hand them to outgoing connections.',
        sources: [rules.rfc6335],
      }
    : undefined;

const setAside: Rule = ({ status }, { rules }) =>
  status === 'reserved'
    ? {
        answer: 'no',
        short: 'No, IANA has reserved it',
        reason: 'A reserved port is not available for regular assignment.',
        sources: [rules.rfc6335],
      }
    : undefined;

const systemPort: Rule = ({ rangeClass, status }, { rules, facets }) =>
  rangeClass === 'system' && status !== 'assigned'
    ? {
        answer: 'no',
        short: 'No, it is a System Port',
        reason:
          'System Ports are given out by IETF Review or IESG Approval only, and Linux asks for privileges to listen on them.',
        sources: [rules.iana, facets.privileged.source],
      }
    : undefined;

const occupied: Rule = ({ uses }) => {
  const holders = uses.filter((use) => use.status === 'current' && identifies(use));
  return holders.length > 0
    ? {
        answer: 'no',
        short: `No, it is used by ${nameHolders(holders)}`,
        reason: 'Wherever both run, they would collide.',
        sources: holders[0]?.sources.slice(0, 1) ?? [],
      }
    : undefined;
};

const registered: Rule = (port, { rules }) => {
  if (port.status !== 'assigned') return undefined;
  const names = leadingNames(port);
  if (port.rangeClass === 'system' || port.services.length > 0) {
    const known = names.map((name) => (name === port.primaryName ? (port.services[0]?.title ?? name) : name));
    return {
      answer: 'no',
      short: `No, it belongs to ${known.join(' and ')}`,
      reason: `Other programs and firewalls expect ${known.length > 1 ? 'those services' : 'that service'} here.`,
      sources: [rules.iana],
    };
  }
  const known = port.uses.some(identifies) ? 'Only old software' : 'No implementation';
  return {
    answer: 'depends',
    short: 'Better not: it is registered',
    reason: `IANA has assigned it to ${names.join(' and ')}. ${known} is on record here, so inside your own network it may do; for software that others install, choose another.`,
    sources: [rules.iana],
  };
};

const onceAssigned: Rule = ({ status }, { rules }) =>
  status === 'deregistered' || status === 'private-use' || status === 'other'
    ? {
        answer: 'depends',
        short: 'Better not: IANA has set it aside',
        reason: 'The registry keeps an entry for it, so old software may still use it.',
        sources: [rules.iana],
      }
    : undefined;

const reported: Rule = ({ reportedUses }, { rules }) =>
  reportedUses.length > 0
    ? {
        answer: 'depends',
        short: 'Better not: use is reported',
        reason: 'IANA notes that it is in use without an assignment.',
        sources: [rules.iana],
      }
    : undefined;

const legacyUse: Rule = ({ uses }) => {
  const holders = uses.filter(identifies);
  return holders[0]
    ? {
        answer: 'depends',
        short: `Better not: it was used by ${nameHolders(holders)}`,
        reason: 'Only old software is on record here, and some of it may still run.',
        sources: holders[0].sources.slice(0, 1),
      }
    : undefined;
};

const blocked: Rule = ({ facets: own }, { facets }) =>
  own.includes('blocked-by-browsers')
    ? {
        answer: 'depends',
        short: 'Not for anything a browser opens',
        reason: 'Browsers refuse to connect to it.',
        sources: [facets['blocked-by-browsers'].source],
      }
    : undefined;

const ephemeral: Rule = ({ facets: own }, { facets }) =>
  own.includes('ephemeral-linux')
    ? {
        answer: 'depends',
        short: 'Not on Linux without a reservation',
        reason:
          'Linux may give it to an outgoing connection before your application starts; net.ipv4.ip_local_reserved_ports keeps it back.',
        sources: [facets['ephemeral-linux'].source],
      }
    : undefined;

const nodePort: Rule = ({ facets: own }, { facets }) =>
  own.includes('nodeport')
    ? {
        answer: 'depends',
        short: 'Not on a Kubernetes node',
        reason: 'Kubernetes may hand it out as a NodePort.',
        sources: [facets.nodeport.source],
      }
    : undefined;

function free({ rules }: Evidence): Omit<Answer, 'question'> {
  return {
    answer: 'yes',
    short: 'Yes, and make it configurable',
    reason:
      'IANA has not assigned it and no implementation is on record here. Neither is a promise: IANA may assign it to anyone who asks.',
    sources: [rules.iana],
  };
}

const RULES: readonly Rule[] = [
  dynamic,
  setAside,
  systemPort,
  occupied,
  registered,
  onceAssigned,
  reported,
  legacyUse,
  blocked,
  ephemeral,
  nodePort,
];

/** The name that stands for each transport, that of the whole port first: 512 is `exec` on TCP and `comsat` on UDP. */
function leadingNames({ primaryName, transports }: PortFacts): string[] {
  const leading = Object.values(transports).flatMap(({ status, names }) =>
    status === 'assigned' ? names.slice(0, 1) : [],
  );
  return [...new Set([...(primaryName ? [primaryName] : []), ...leading])];
}

/** `Redis`, `Redis and Ray`, `Flask, Docker Registry and others`. */
function nameHolders(uses: readonly ObservedUse[]): string {
  const [first, second, ...others] = [...new Set(uses.map(({ product }) => product))];
  if (!second) return String(first);
  return others.length === 0 ? `${first} and ${second}` : `${first}, ${second} and others`;
}
