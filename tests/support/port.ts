import { transportsInUse } from '../../src/registry/merge/transportsInUse.ts';
import { webSchemes } from '../../src/registry/merge/webSchemes.ts';
import { rangeClassOf } from '../../src/registry/ranges.ts';
import { Port } from '../../src/registry/schema/port.ts';
import type { TransportState, Verdict, VerdictAnswer } from '../../src/registry/schema/port.ts';
import type { Transport } from '../../src/registry/schema/primitives.ts';
import { rows } from './assignment.ts';

const NO_ANSWER: VerdictAnswer = {
  rule: 'none',
  answer: 'unknown',
  short: 'Not asked',
  reason: 'Not asked.',
  sources: [],
};

/** Answers that say nothing, for tests of what stands around them. */
export const NO_VERDICT: Verdict = {
  pick: NO_ANSWER,
  expose: NO_ANSWER,
  browser: NO_ANSWER,
  bind: NO_ANSWER,
  collide: NO_ANSWER,
};

/** What no row speaks of. */
const NONE: TransportState = { status: 'none', names: [], description: '' };

/**
 * An unassigned User Port of which nothing is known, changed where a test wants it.
 *
 * @throws when the changes make a port that the schema refuses
 */
export function port(changes: Partial<Port> = {}): Port {
  const number = changes.number ?? 4321;
  return Port.parse({
    number,
    rangeClass: rangeClassOf(number),
    status: 'unassigned',
    archetype: 'bare-unassigned',
    notable: false,
    primaryName: null,
    title: null,
    names: [],
    transports: transports({}),
    assignments: [],
    services: [],
    otherServices: [],
    formerNames: [],
    changes: [],
    reportedUses: [],
    block: null,
    gap: null,
    neighbours: { below: [], above: [] },
    twins: [],
    sameName: [],
    facets: [],
    uses: [],
    ranges: [],
    exposure: [],
    transportsInUse: transportsInUse({ services: [], uses: [], transports: transports({}), ...changes }),
    web: webSchemes({ services: [], otherServices: [], uses: [], ...changes }),
    asOf: { assignments: '2026-08', metadata: '2014-07' },
    story: null,
    verdict: NO_VERDICT,
    alternatives: [],
    ...changes,
  } satisfies Port);
}

/** A port that IANA has assigned on TCP and UDP, with nothing else on record. */
export function assignedPort(name: string, changes: Partial<Port> = {}, description = ''): Port {
  const state: TransportState = { status: 'assigned', names: [name], description };
  return port({
    status: 'assigned',
    archetype: 'assigned-silent',
    notable: true,
    primaryName: name,
    names: [name],
    transports: transports({ tcp: state, udp: state }),
    assignments: rows(changes.number ?? 4321, name, { description }),
    ...changes,
  });
}

/** The states of all transports: those given, and no record of the others. */
export function transports(states: Partial<Record<Transport, TransportState>>): Port['transports'] {
  return { tcp: NONE, udp: NONE, sctp: NONE, dccp: NONE, ...states };
}
