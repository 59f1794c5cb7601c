import { facetsByPort } from '../facets/facetsByPort.ts';
import { PORT_COUNT, rangeClassOf } from '../ranges.ts';
import type { Assignment } from '../schema/assignment.ts';
import type { RuleSources } from '../schema/citations.ts';
import type { Facets } from '../schema/facet.ts';
import type { Port } from '../schema/port.ts';
import type { Service } from '../schema/service.ts';
import type { Snapshot } from '../schema/snapshot.ts';
import type { Software } from '../schema/software.ts';
import type { Story } from '../schema/story.ts';
import { alternatives } from '../verdict/alternatives.ts';
import type { PortFacts } from '../verdict/evidence.ts';
import { verdict } from '../verdict/index.ts';
import { archetypeOf } from './archetype.ts';
import { assignmentsByPort } from './assignmentsByPort.ts';
import { blocks } from './blocks.ts';
import { formerNames } from './formerNames.ts';
import { gaps } from './gaps.ts';
import { orderedNames } from './names.ts';
import { neighbours } from './neighbours.ts';
import { identifies, observedUses } from './observedUses.ts';
import { portStatus } from './portStatus.ts';
import { reportedUses } from './reportedUses.ts';
import { sameName } from './sameName.ts';
import { servicesByPort } from './servicesByPort.ts';
import { transportStates } from './transports.ts';
import { twins, type TwinsFile } from './twins.ts';

/** All facts, read and checked. */
export interface Facts {
  assignments: readonly Assignment[];
  software: readonly Software[];
  services: readonly Service[];
  facets: Facets;
  rules: RuleSources;
  twins: TwinsFile;
  snapshot: Snapshot;
  /** The hand-written stories, by port. */
  stories: ReadonlyMap<number, Story>;
}

/** Joins all facts into exactly 65,536 ports, indexed by number. Everything derived is computed here, once. */
export function mergePorts(facts: Facts): Port[] {
  const rows = assignmentsByPort(facts.assignments);
  const services = servicesByPort(facts.services);
  const preferred = (port: number) => services[port]?.map(({ service }) => service) ?? [];
  const observed = observedUses(facts.software);
  const names = rows.map((own, port) => orderedNames(own, preferred(port)));
  const statuses = rows.map((own, port) => portStatus(port, own));
  const primaryNames = names.map((own, port) => (statuses[port] === 'assigned' ? (own[0] ?? null) : null));
  const labels = primaryNames.map((name, port) => name ?? observed.uses.get(port)?.find(identifies)?.product ?? null);

  const all = {
    gaps: gaps(statuses),
    neighbours: neighbours(labels),
    blocks: blocks(primaryNames, facts.assignments),
    twins: twins(rows, facts.twins),
    sameName: sameName(names),
    facets: facetsByPort(facts.facets),
  };

  const merged = Array.from({ length: PORT_COUNT }, (_, number): PortFacts => {
    const own = rows[number] as Assignment[];
    const told = {
      status: statuses[number] as Port['status'],
      transports: transportStates(own, preferred(number)),
      services: services[number] ?? [],
      uses: observed.uses.get(number) ?? [],
      block: all.blocks[number] ?? null,
      reportedUses: reportedUses(number, own),
    };
    const archetype = archetypeOf(told);
    return {
      number,
      rangeClass: rangeClassOf(number),
      ...told,
      archetype,
      notable: !archetype.startsWith('bare-') || facts.stories.has(number),
      primaryName: primaryNames[number] ?? null,
      title: told.services[0]?.title ?? null,
      names: names[number] as string[],
      assignments: own,
      formerNames: formerNames(own),
      gap: all.gaps[number] ?? null,
      neighbours: all.neighbours[number] as Port['neighbours'],
      twins: all.twins.get(number) ?? [],
      sameName: all.sameName[number] ?? [],
      facets: all.facets[number] ?? [],
      exposure: observed.exposure.get(number) ?? [],
      story: facts.stories.get(number) ?? null,
      asOf: facts.snapshot.asOf,
    };
  });

  const verdicts = merged.map((port) => verdict(port, facts));
  const offers = alternatives(verdicts.map((answers) => answers[0]?.answer === 'yes'));
  return merged.map((port, number) => ({ ...port, verdict: verdicts[number] ?? [], alternatives: offers[number] ?? [] }));
}
