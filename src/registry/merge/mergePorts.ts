import { facetsByPort, assignmentsByPort, changesByPort, servicesByPort } from './byPort.ts';
import { PORT_COUNT, rangeClassOf } from '../ranges.ts';
import type { Assignment } from '../schema/assignment.ts';
import type { RegistryChange } from '../schema/change.ts';
import type { Documents } from '../schema/document.ts';
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
import { portBlocks, gaps, labelOf, neighbours, sameName } from './nearby.ts';
import { officialFacts, portStatus, reportedUses } from './official.ts';
import { withProtocols } from '../uses/speakers.ts';
import { transportsInUse } from './transportsInUse.ts';
import { twins, type TwinsFile } from './twins.ts';
import { observedUses } from '../uses/observedUses.ts';
import { webSchemes } from './webSchemes.ts';

/** All facts, read and checked. */
export interface MergeFacts {
  assignments: readonly Assignment[];
  software: readonly Software[];
  services: readonly Service[];
  facets: Facets;
  documents: Documents;
  twins: TwinsFile;
  snapshot: Snapshot;
  /** What has changed in the registry, the latest last. */
  changes: readonly RegistryChange[];
  /** The hand-written stories, by port. */
  stories: ReadonlyMap<number, Story>;
}

/** Joins all facts into exactly 65,536 ports, indexed by number. Everything derived is computed here, once. */
export function mergePorts(facts: MergeFacts): Port[] {
  const merged = withoutVerdict(facts);
  const verdicts = merged.map((port) => verdict(port, facts));
  const offers = alternatives(verdicts.map(({ pick }) => pick.answer === 'yes'));
  return merged.map((port, number) => ({
    ...port,
    verdict: at(verdicts, number),
    alternatives: at(offers, number),
  }));
}

function withoutVerdict(facts: MergeFacts): PortFacts[] {
  const rows = assignmentsByPort(facts.assignments);
  const services = servicesByPort(facts.services.filter(({ leads }) => leads));
  const otherServices = servicesByPort(facts.services.filter(({ leads }) => !leads));
  const { uses, ranges, exposure } = observedUses(facts.software);
  const official = officialFacts(rows, (port) =>
    [...(services.get(port) ?? []), ...(otherServices.get(port) ?? [])].map(({ service }) => service),
  );
  const statuses = rows.map((own, port) => portStatus(port, own));
  const primaryNames = official.map(({ names }, port) => (statuses[port] === 'assigned' ? (names[0] ?? null) : null));
  const labels = primaryNames.map((primaryName, port) =>
    labelOf({ primaryName, services: services.get(port) ?? [], uses: uses.get(port) ?? [] }),
  );

  const runs = gaps(statuses);
  const near = neighbours(labels);
  const members = portBlocks(primaryNames, facts.assignments);
  const pairs = twins(rows, facts.twins);
  const namesakes = sameName(official.map(({ names }) => names));
  const facets = facetsByPort(facts.facets);
  const changes = changesByPort(facts.changes);

  return Array.from({ length: PORT_COUNT }, (_, number): PortFacts => {
    const assignments = at(rows, number);
    const known = { ...at(official, number), services: services.get(number) ?? [], uses: uses.get(number) ?? [] };
    const told = {
      ...known,
      status: at(statuses, number),
      otherServices: otherServices.get(number) ?? [],
      uses: withProtocols(known),
      ranges: ranges.get(number) ?? [],
      block: at(members, number),
      reportedUses: reportedUses(number, assignments),
    };
    const archetype = archetypeOf(told);
    return {
      ...told,
      number,
      rangeClass: rangeClassOf(number),
      archetype,
      notable: !archetype.startsWith('bare-') || facts.stories.has(number),
      primaryName: at(primaryNames, number),
      title: told.services[0]?.title ?? null,
      assignments,
      changes: changes.get(number) ?? [],
      gap: at(runs, number),
      neighbours: at(near, number),
      twins: pairs.get(number) ?? [],
      sameName: at(namesakes, number),
      facets: at(facets, number),
      exposure: exposure.get(number) ?? [],
      transportsInUse: transportsInUse(told),
      web: webSchemes(told),
      story: facts.stories.get(number) ?? null,
      asOf: facts.snapshot.asOf,
    };
  });
}

/** The entry of a list that has one for every port. */
function at<T>(list: readonly T[], port: number): T {
  return list[port] as T;
}
