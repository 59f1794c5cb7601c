import { readFileSync } from 'node:fs';
import { readRegistry } from './csv/readRegistry.ts';
import { mergePorts, type Facts } from './merge/mergePorts.ts';
import { TwinsFile } from './merge/twins.ts';
import { throwOnErrors, type Problem } from './problems.ts';
import { readGuides } from './records/guides.ts';
import { readOne } from './records/readOne.ts';
import { readServices } from './records/services.ts';
import { readSnapshot } from './records/snapshot.ts';
import { readSoftware } from './records/software.ts';
import { readStories } from './records/stories.ts';
import { checkRules } from './rules/index.ts';
import { RuleSourcesFile, type RuleSources } from './schema/citations.ts';
import { FacetsFile, type Facets } from './schema/facet.ts';
import type { Guide } from './schema/guide.ts';
import type { Port } from './schema/port.ts';
import type { Service } from './schema/service.ts';
import type { Snapshot } from './schema/snapshot.ts';
import type { Software } from './schema/software.ts';

/** Everything the site knows, checked and joined. */
export interface Registry {
  /** Exactly 65,536 ports, indexed by number. */
  ports: readonly Port[];
  software: readonly Software[];
  services: readonly Service[];
  /** In the order in which they are listed. */
  guides: readonly Guide[];
  facets: Facets;
  rules: RuleSources;
  snapshot: Snapshot;
}

/** What `content/` holds, before it is joined, and everything that is wrong with it. */
export interface Content {
  facts: (Facts & { guides: readonly Guide[] }) | undefined;
  problems: Problem[];
}

const CSV = 'content/registry/service-names-port-numbers.csv';

/** Reads all of `content/`, relative to the working directory. Never throws on bad facts: it lists them. */
export function readContent(): Content {
  const bytes = readFileSync(CSV);
  const registry = readRegistry(bytes, CSV);
  const snapshot = readSnapshot(bytes, registry.rows);
  const software = readSoftware();
  const services = readServices();
  const stories = readStories();
  const guides = readGuides();
  const facets = readOne('content/facets.yaml', FacetsFile);
  const rules = readOne('content/sources.yaml', RuleSourcesFile);
  const twins = readOne('content/tls-twins.yaml', TwinsFile);

  const broken = checkRules({
    assignments: registry.assignments,
    software: software.records,
    services: services.records,
    guides: guides.guides,
    prose: [...stories.prose, ...guides.prose],
  });
  const problems = [registry, snapshot, software, services, stories, guides, facets, rules, twins].flatMap((part) => part.problems).concat(broken);
  const facts =
    facets.value && rules.value && twins.value && snapshot.value
      ? {
          assignments: registry.assignments,
          software: software.records,
          services: services.records,
          stories: stories.stories,
          guides: guides.guides,
          facets: facets.value,
          rules: rules.value,
          twins: twins.value,
          snapshot: snapshot.value,
        }
      : undefined;
  return { facts, problems };
}

/** Kept on the global object: pages are bundled, integrations are not, and both are to read the facts only once. */
const shared = globalThis as typeof globalThis & { everyPort?: Registry };

/**
 * The whole registry, read once per process.
 *
 * @throws ProblemsError when anything in `content/` is wrong, with every problem in its message
 */
export function loadRegistry(): Registry {
  shared.everyPort ??= load();
  return shared.everyPort;
}

/** Lets the next call of `loadRegistry` read the facts anew. */
export function forgetRegistry(): void {
  delete shared.everyPort;
}

function load(): Registry {
  const { facts, problems } = readContent();
  throwOnErrors(problems);
  if (!facts) throw new Error('content/ was read without problems, yet a part of it is missing');
  const { software, services, guides, facets, rules, snapshot } = facts;
  return { ports: mergePorts(facts), software, services, guides, facets, rules, snapshot };
}
