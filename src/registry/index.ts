import { readFileSync } from 'node:fs';
import { readRegistry } from './csv/readRegistry.ts';
import { registryFiles } from './files.ts';
import { mergePorts, type Facts } from './merge/mergePorts.ts';
import { TwinsFile } from './merge/twins.ts';
import { throwOnErrors, type Problem } from './problems.ts';
import { readGuides } from './records/guides.ts';
import { readChanges } from './records/changes.ts';
import { readOne } from './records/readOne.ts';
import { readServices } from './records/services.ts';
import { readSnapshot } from './records/snapshot.ts';
import { readSoftware } from './records/software.ts';
import { readStories } from './records/stories.ts';
import type { FileRule } from './rules/fileRules.ts';
import { checkRules } from './rules/index.ts';
import type { CheckedFacts } from './rules/rule.ts';
import type { Change } from './schema/change.ts';
import { DocumentsFile, type Documents } from './schema/document.ts';
import { Facet, FacetsFile, type Facets } from './schema/facet.ts';
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
  /** The ports that scanners try first. */
  scanned: Facet;
  documents: Documents;
  snapshot: Snapshot;
  /** What updates of the registry have changed, the latest last. */
  changes: readonly Change[];
}

/** What `content/` holds, before it is joined, and everything that is wrong with it. */
export interface Content {
  facts: (Facts & { guides: readonly Guide[]; scanned: Facet }) | undefined;
  /** The records that could be read, whatever is wrong with the others. */
  records: CheckedFacts;
  problems: Problem[];
}

/** Reads all of `content/`, relative to the working directory. Never throws on bad facts: it lists them. */
export function readContent(): Content {
  const { csv } = registryFiles();
  const bytes = readFileSync(csv);
  const { problems: inCsv, ...registry } = readRegistry(bytes, csv);
  const snapshot = readSnapshot(bytes, registry.rows);
  const changes = readChanges();
  const software = readSoftware();
  const services = readServices();
  const stories = readStories();
  const guides = readGuides();
  const facets = readOne('content/facets.yaml', FacetsFile);
  const scanned = readOne('content/scanned.yaml', Facet);
  const documents = readOne('content/sources.yaml', DocumentsFile);
  const twins = readOne('content/tls-twins.yaml', TwinsFile);

  const records: CheckedFacts = {
    assignments: registry.assignments,
    software: software.records,
    services: services.records,
    guides: guides.guides,
    prose: [...stories.prose, ...guides.prose],
  };
  const problems = [
    ...inCsv.map((problem): Problem => ({ ...problem, rule: 'registry-csv' satisfies FileRule })),
    ...[snapshot, changes, software, services, stories, guides, facets, scanned, documents, twins].flatMap(
      (part) => part.problems,
    ),
    ...checkRules(records),
  ];
  const facts =
    facets.value && scanned.value && documents.value && twins.value && snapshot.value && changes.value
      ? {
          assignments: registry.assignments,
          software: software.records,
          services: services.records,
          stories: stories.stories,
          guides: guides.guides,
          facets: facets.value,
          scanned: scanned.value,
          documents: documents.value,
          twins: twins.value,
          snapshot: snapshot.value,
          changes: changes.value,
        }
      : undefined;
  return { facts, records, problems };
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
  const { software, services, guides, facets, scanned, documents, snapshot, changes } = facts;
  return { ports: mergePorts(facts), software, services, guides, facets, scanned, documents, snapshot, changes };
}
