import { canListen } from '../ranges.ts';
import type { VerdictRule } from './rule.ts';

/** May a program listen here without being root? Decided by Linux's `ip_unprivileged_port_start`, 1024 by default. */
export const BIND_RULES: readonly VerdictRule[] = [
  {
    id: 'any-port',
    when: 'The port is 0.',
    says: 'Yes: the program is given another port that is free.',
    sources: ({ documents }) => [documents['any-port']],
    answer: (port) =>
      canListen(port)
        ? undefined
        : {
            answer: 'yes',
            short: 'Yes, for another that is free',
            reason: 'The system chooses it, and the program has to ask which one it got.',
          },
  },
  {
    id: 'privileged',
    when: 'The port is below 1024.',
    says: 'Not on Linux, where net.ipv4.ip_unprivileged_port_start is 1024 by default. macOS asks for root only where a program listens on one address instead of on all.',
    sources: ({ facets, documents }) => [facets.privileged.source, documents['xnu-bind']],
    answer: ({ facets }) =>
      facets.includes('privileged')
        ? {
            answer: 'no',
            short: 'Not on Linux',
            reason:
              'Below net.ipv4.ip_unprivileged_port_start (1024 by default) Linux asks for root or CAP_NET_BIND_SERVICE. ' +
              'macOS asks for root only where a program listens on one address instead of on all.',
          }
        : undefined,
  },
  {
    id: 'unprivileged',
    when: 'The port is 1024 or higher.',
    says: 'Yes.',
    sources: ({ facets }) => [facets.privileged.source],
    answer: () => ({ answer: 'yes', short: 'Yes', reason: 'Linux asks for privileges only below 1024.' }),
  },
];
