import type { Answer } from '../schema/port.ts';
import type { Evidence, PortFacts } from './evidence.ts';

/** May a program listen here without being root? Decided by Linux's `ip_unprivileged_port_start`, 1024 by default. */
export function bind({ facets: own }: PortFacts, { facets, rules }: Evidence): Answer {
  const linux = facets.privileged.source;
  return own.includes('privileged')
    ? {
        question: 'bind',
        answer: 'no',
        short: 'Not on Linux',
        reason:
          'Below net.ipv4.ip_unprivileged_port_start (1024 by default) Linux asks for root or CAP_NET_BIND_SERVICE. ' +
          'macOS asks for root only where a program listens on one address instead of on all.',
        sources: [linux, rules['xnu-bind']],
      }
    : {
        question: 'bind',
        answer: 'yes',
        short: 'Yes',
        reason: 'Linux asks for privileges only below 1024.',
        sources: [linux],
      };
}
